import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { database } from '../statements/database.ts';
import { rowsGiven } from '../statements/values.ts';
import { lockHolds } from '../keeping/holds.ts';

/** A part of the case that stays, and the one of the case that goes which is the same in truth. */
export interface SamePart {
  readonly own: string;
  readonly other: string;
}

export interface MergedCases {
  /** It stays, with all that is bound to either. */
  readonly into: string;
  /** It goes; its parts come over under their ids. */
  readonly from: string;
  readonly byId: string;
  readonly parties: readonly SamePart[];
  readonly hearings: readonly SamePart[];
  readonly acts: readonly SamePart[];
}

/**
 * Puts two cases into one row, in the caller's transaction, which holds the cases of the site. A part that both have is the one of the case that
 * goes, as its source names it; whatever speaks of either speaks of that. Every table that names a case or a part of it has its line here.
 */
export async function mergeCases(em: EntityManager, cases: MergedCases, now: Date): Promise<void> {
  await speakOfSameParts(em, cases);
  await dropSameParts(em, cases);
  await bringParts(em, cases);
  await speakOfCase(em, cases, now);
  await copyCourse(em, cases);
  await run(
    em,
    sql`update court_case c set version = greatest(c.version, f.version) + 1,
      note = concat_ws(${'\n'}, nullif(c.note, ''), nullif(f.note, ''))
    from court_case f where c.id = ${cases.into} and f.id = ${cases.from}`,
  );
  await run(em, sql`delete from court_case where id = ${cases.from}`);
}

const run = (em: EntityManager, statement: RawBuilder<unknown>) => statement.execute(database(em));
const given = (parts: readonly SamePart[]) => rowsGiven('r', { own: 'uuid', other: 'uuid' }, parts);

const OF_PARTY = [
  ...(['letter', 'archived_letter', 'notification', 'party_consent', 'case_mailing_row'] as const),
  ...(['address_question', 'person_question'] as const),
] as const;
const OF_HEARING = ['letter', 'archived_letter', 'notification'] as const;
const OF_CASE = ['letter', 'archived_letter', 'notification', 'party_consent', 'case_mailing_row'] as const;

async function speakOfSameParts(em: EntityManager, { parties, hearings, acts }: MergedCases): Promise<void> {
  for (const table of OF_PARTY)
    await run(
      em,
      sql`update ${sql.table(table)} t set case_party_id = r.other from ${given(parties)} where t.case_party_id = r.own`,
    );
  for (const table of OF_HEARING)
    await run(
      em,
      sql`update ${sql.table(table)} t set case_hearing_id = r.other from ${given(hearings)} where t.case_hearing_id = r.own`,
    );
  await run(
    em,
    sql`insert into hearing_told_off (telling_id, case_hearing_id)
    select o.telling_id, r.other from ${given(hearings)} join hearing_told_off o on o.case_hearing_id = r.own on conflict do nothing`,
  );
  await keepRemindersOnce(em, parties);
  await keepRemindersOnce(em, hearings);
  await run(
    em,
    sql`update case_party p set represents_party_id = r.other from ${given(parties)} where p.represents_party_id = r.own`,
  );
  await run(
    em,
    sql`update case_party o set represents_party_id = p.represents_party_id, is_linked_by_hand = true
    from ${given(parties)} join case_party p on p.id = r.own
    where o.id = r.other and o.represents_party_id is null and p.is_linked_by_hand`,
  );
  await run(
    em,
    sql`update case_act o set sha256 = a.sha256, file_name = a.file_name, byte_size = a.byte_size
    from ${given(acts)} join case_act a on a.id = r.own where o.id = r.other and o.sha256 is null and a.sha256 is not null`,
  );
}

/** The key of a reminder names hearing and party: under other ids the same reminder would be due once more. */
async function keepRemindersOnce(em: EntityManager, parts: readonly SamePart[]): Promise<void> {
  await run(
    em,
    sql`update notification n set rule_key = replace(n.rule_key, r.own::text, r.other::text)
    from ${given(parts)} where (n.case_party_id = r.other or n.case_hearing_id = r.other) and strpos(n.rule_key, r.own::text) > 0
      and not exists (select from notification o where o.rule_key = replace(n.rule_key, r.own::text, r.other::text))`,
  );
}

async function dropSameParts(em: EntityManager, { into, parties, hearings, acts }: MergedCases): Promise<void> {
  for (const [table, parts] of [
    ['case_party', parties],
    ['case_hearing', hearings],
    ['case_act', acts],
  ] as const) {
    await run(
      em,
      sql`delete from ${sql.table(table)} p using ${given(parts)} where p.id = r.own and p.case_id = ${into}`,
    );
  }
}

/** The register's own stand first, as it names them. */
async function bringParts(em: EntityManager, { into, from }: MergedCases): Promise<void> {
  await run(
    em,
    sql`update case_party set ordinal = ordinal + (select coalesce(max(f.ordinal), 0) from case_party f where f.case_id = ${from})
    where case_id = ${into}`,
  );
  for (const table of ['case_party', 'case_hearing', 'case_act'] as const)
    await run(em, sql`update ${sql.table(table)} set case_id = ${into} where case_id = ${from}`);
}

async function speakOfCase(em: EntityManager, { into, from, byId }: MergedCases, now: Date): Promise<void> {
  for (const table of OF_CASE)
    await run(em, sql`update ${sql.table(table)} set case_id = ${into} where case_id = ${from}`);
  // Asked of it before it came to its present number: with this case it is one now, and an answer given once is kept by the other rows.
  await run(
    em,
    sql`update case_twin t set case_id = ${into}, state = case when exists (select from case_twin o
      where o.site_id = t.site_id and o.external_id = t.external_id and o.case_id = ${into} and o.state <> 'lapsed')
      then 'lapsed' else t.state end where t.case_id = ${from}`,
  );
  await run(
    em,
    sql`update task set subject_id = ${into}, revision = 0 where subject_kind = 'case' and subject_id = ${from}`,
  );
  await keepHeld(em, { into, from, byId }, now);
}

/** What is forbidden to be destroyed stays so: of two prohibitions over one case the one that stood there stands. */
async function keepHeld(
  em: EntityManager,
  { into, from, byId }: Pick<MergedCases, 'into' | 'from' | 'byId'>,
  now: Date,
): Promise<void> {
  await lockHolds(em, 'setting');
  const isHeld = sql`exists (select from keeping_hold o where o.subject_kind = 'case' and o.subject_id = ${into} and o.lifted_at is null)`;
  await run(
    em,
    sql`update keeping_hold set lifted_at = ${now}, lifted_by_id = ${byId}, lift_reason = 'Дело соединено с другим, на котором такой запрет уже стоит'
    where subject_kind = 'case' and subject_id = ${from} and lifted_at is null and ${isHeld}`,
  );
  await run(em, sql`update keeping_hold set subject_id = ${into} where subject_kind = 'case' and subject_id = ${from}`);
  await run(
    em,
    sql`update keeping_index set subject_id = ${into} where subject_kind = 'case' and subject_id = ${from}
    and not exists (select from keeping_index o where o.subject_kind = 'case' and o.subject_id = ${into})`,
  );
}

/** Lines of a course are never changed: they are written anew beside those of the case that stays. */
async function copyCourse(em: EntityManager, { into, from }: MergedCases): Promise<void> {
  await run(
    em,
    sql`insert into timeline (subject_kind, subject_id, event_key, at, kind, actor_id, data)
    select subject_kind, ${into}::uuid, left('merged:' || ${from}::text || ':' || event_key, 200), at, kind, actor_id, data
    from timeline where subject_kind = 'case' and subject_id = ${from} order by id`,
  );
}
