import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { KnownCase } from '#domain/cases/known-case.ts';
import { askOfRenamedParties, type RenamedParty } from '../case-register/person-questions.ts';
import { database } from '../statements/database.ts';
import { anyOf, rowsGiven } from '../statements/values.ts';

/** A case that somebody has touched since the import changed it. */
export interface TouchedCase {
  readonly id: string;
  readonly number: string;
}

/**
 * What speaks of a case and would lose its ground; of `k`, the kept row of the import. Another capability whose rows name a case or a part of it
 * adds its condition here.
 */
const TOUCHES = [
  sql`c.version <> k.version`,
  // One made before may have been bound since: to a case, party or hearing that the import brought.
  sql`exists (select from every_letter l where l.case_id = k.case_id and (l.created_at >= i.started_at or k.before is null
    or ${isBrought('parties', sql`l.case_party_id`)} or ${isBrought('hearings', sql`l.case_hearing_id`)}))`,
  sql`exists (select from case_mailing m join case_mailing_row r on r.mailing_id = m.id
    where m.site_id = i.site_id and m.created_at >= i.started_at and r.case_id = k.case_id)`,
  sql`exists (select from notification n where n.case_id = k.case_id and (n.created_at >= i.started_at
    or ${isBrought('parties', sql`n.case_party_id`)} or ${isBrought('hearings', sql`n.case_hearing_id`)}))`,
  sql`exists (select from case_twin t where t.case_id = k.case_id and t.asked_at >= i.started_at)`,
  sql`exists (select from party_consent a where a.case_id = k.case_id and a.entered_at >= i.started_at)`,
  // What the import asked by itself is asked back by the undoing; what a person answered since stands upon it.
  sql`exists (select from address_question q join case_party p on p.id = q.case_party_id where p.case_id = k.case_id
    and ((q.state in ('taken', 'kept') and q.settled_at >= i.started_at) or k.before is null or ${isBrought('parties', sql`p.id`)}))`,
  sql`exists (select from person_question q join case_party p on p.id = q.case_party_id where p.case_id = k.case_id
    and q.state in ('same', 'other') and q.settled_at >= i.started_at)`,
] as const;

/** A part of the case that was not there before the import, and goes with it. */
function isBrought(parts: 'parties' | 'hearings', id: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`(${id} is not null and not (k.before -> ${sql.lit(parts)} @> jsonb_build_array(jsonb_build_object('id', ${id}))))`;
}

const SHOWN = 50;

/** Cases of an import that were touched since, fifty at most: while there are any it cannot be undone. */
export async function touchedSince(em: EntityManager, importId: string): Promise<readonly TouchedCase[]> {
  const { rows } = await sql<TouchedCase>`select c.id, c.number from case_import_case k
      join case_import i on i.id = k.import_id join court_case c on c.id = k.case_id
    where k.import_id = ${importId} and (${sql.join([...TOUCHES], sql` or `)}) order by c.number limit ${sql.lit(SHOWN)}`.execute(
    database(em),
  );
  return rows;
}

/** Whether it is the last one of the site that was carried out and stands. */
export async function isLastImport(em: EntityManager, siteId: string, importId: string): Promise<boolean> {
  const last = await database(em)
    .selectFrom('case_import')
    .select('id')
    .where('site_id', '=', siteId)
    .where('started_at', 'is not', null)
    .where('undone_at', 'is', null)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.id === importId;
}

/** Cases that are as they were again, and parties whose address is another one by that. */
export interface UndoneImport {
  readonly restored: readonly string[];
  readonly moved: readonly string[];
}

/** Puts every case of the import back as it was; those that it made are gone. In the caller's transaction, which holds the cases of the site. */
export async function undoImport(
  em: EntityManager,
  { siteId, importId, byId }: { readonly siteId: string; readonly importId: string; readonly byId: string },
  now: Date,
): Promise<UndoneImport> {
  const kept = await database(em)
    .selectFrom('case_import_case')
    .select(['case_id as caseId', 'before'])
    .where('import_id', '=', importId)
    .execute();
  const before = kept.flatMap((one) => (one.before === null ? [] : [one.before]));
  const ids = kept.map(({ caseId }) => caseId);
  await removeParts(em, ids, before);
  await removeCases(
    em,
    kept.filter((one) => one.before === null).map(({ caseId }) => caseId),
  );
  const moved = await movedParties(em, before);
  const renamed = await renamedParties(em, before);
  await restoreParts(em, before);
  await askOfRenamedParties(em, renamed, now);
  await restoreCases(em, before, now);
  await database(em)
    .updateTable('case_import')
    .set({ undone_at: now, undone_by_id: byId })
    .where('id', '=', importId)
    .execute();
  await restoreSource(em, siteId);
  return { restored: before.map(({ id }) => id), moved };
}

/** Parties that live elsewhere than they did before. */
async function movedParties(em: EntityManager, before: readonly KnownCase[]): Promise<readonly string[]> {
  const parties = before.flatMap(({ parties: were }) => were.map(({ id, address }) => ({ id, address })));
  const { rows } = await sql<{ readonly id: string }>`select p.id from case_party p
    join ${rowsGiven('r', { id: 'uuid', address: 'text' }, parties)} on r.id = p.id where p.address <> r.address`.execute(
    database(em),
  );
  return rows.map(({ id }) => id);
}

/** Parties that are called otherwise than they were before. */
async function renamedParties(em: EntityManager, before: readonly KnownCase[]): Promise<readonly RenamedParty[]> {
  const parties = before.flatMap(({ parties: were }) => were.map(({ id, name }) => ({ id, name })));
  const { rows } = await sql<RenamedParty>`select p.id as "partyId", p.name as was, r.name as becomes from case_party p
    join ${rowsGiven('r', { id: 'uuid', name: 'text' }, parties)} on r.id = p.id where p.name <> r.name`.execute(
    database(em),
  );
  return rows;
}

/** Parts that were not there before. */
async function removeParts(em: EntityManager, ids: readonly string[], before: readonly KnownCase[]): Promise<void> {
  const parts = {
    case_party: before.flatMap(({ parties }) => parties),
    case_hearing: before.flatMap(({ hearings }) => hearings),
    case_act: before.flatMap(({ acts }) => acts),
  } as const;
  for (const table of ['case_party', 'case_hearing', 'case_act'] as const) {
    const were = parts[table].map(({ id }) => id);
    // A representative of a party that goes away was not there before either, or is about to be put back.
    if (table === 'case_party')
      await sql`update case_party set represents_party_id = null, is_linked_by_hand = false where case_id = any (${[...ids]}::uuid[])`.execute(
        database(em),
      );
    await sql`delete from ${sql.table(table)} where case_id = any (${[...ids]}::uuid[]) and id <> all (${were}::uuid[])`.execute(
      database(em),
    );
  }
}

async function removeCases(em: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await database(em).deleteFrom('court_case').where('id', '=', anyOf(ids)).execute();
}

const PARTY = {
  id: 'uuid',
  role: 'text',
  kind: 'text',
  name: 'text',
  address: 'text',
  inn: 'text',
  kpp: 'text',
  phone: 'text',
  email: 'text',
  representsPartyId: 'uuid',
  isLinkedByHand: 'boolean',
  goneAt: 'timestamptz',
} as const;
const HEARING = { id: 'uuid', startsAt: 'timestamptz', room: 'text', state: 'text', goneAt: 'timestamptz' } as const;
const ACT = { id: 'uuid', kind: 'text', title: 'text', actDate: 'text', goneAt: 'timestamptz' } as const;

async function restoreParts(em: EntityManager, before: readonly KnownCase[]): Promise<void> {
  const run = (statement: ReturnType<typeof sql>) => statement.execute(database(em));
  await run(sql`update case_party p set role = r.role, kind = r.kind, name = r.name, address = r.address, inn = r.inn, kpp = r.kpp,
      phone = r.phone, email = r.email, represents_party_id = r."representsPartyId",
      is_linked_by_hand = coalesce(r."isLinkedByHand", false), gone_at = r."goneAt"
    from ${rowsGiven(
      'r',
      PARTY,
      before.flatMap(({ parties }) => parties),
    )} where p.id = r.id`);
  await run(sql`update case_hearing h set starts_at = r."startsAt", room = r.room, state = r.state, gone_at = r."goneAt"
    from ${rowsGiven(
      'r',
      HEARING,
      before.flatMap(({ hearings }) => hearings),
    )} where h.id = r.id`);
  await run(sql`update case_act a set kind = r.kind, title = r.title, act_date = r."actDate", gone_at = r."goneAt"
    from ${rowsGiven(
      'r',
      ACT,
      before.flatMap(({ acts }) => acts),
    )} where a.id = r.id`);
}

const CASE = {
  id: 'uuid',
  number: 'text',
  kind: 'text',
  essence: 'text',
  judge: 'text',
  receivedOn: 'text',
  state: 'text',
  dataAsOf: 'timestamptz',
  goneAt: 'timestamptz',
} as const;

/** The version goes on: whoever has the case open sees that it changed. */
async function restoreCases(em: EntityManager, before: readonly KnownCase[], now: Date): Promise<void> {
  await sql`update court_case c set number = r.number, kind = r.kind, essence = r.essence, judge = r.judge, received_on = r."receivedOn",
      state = r.state, data_as_of = r."dataAsOf", gone_at = r."goneAt", updated_at = ${now}, version = c.version + 1
    from ${rowsGiven('r', CASE, before)} where c.id = r.id`.execute(database(em));
}

/** As of the last file that stands. */
async function restoreSource(em: EntityManager, siteId: string): Promise<void> {
  await sql`delete from case_source where site_id = ${siteId} and source = 'file'`.execute(database(em));
  await sql`insert into case_source (site_id, source, data_as_of)
    select site_id, 'file', max(data_as_of) from case_import
    where site_id = ${siteId} and finished_at is not null and undone_at is null group by site_id`.execute(database(em));
}
