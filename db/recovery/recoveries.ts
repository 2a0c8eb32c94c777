import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { quietStretch, versionLift, type RecoveryCause } from '#domain/recovery/recovery.ts';
import { liftVersions } from '../publications/lift-versions.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';
import { UNSENT_STATUSES } from './found-letters.ts';
import type { Recovery } from './recovery.entity.ts';

/** A recovery that is under way, as its steps need it. */
export type OpenRecovery = Pick<Recovery, 'id' | 'cause' | 'copyAt' | 'openedAt'> & {
  readonly knownAfterId: string | null;
  readonly knownAt: Date | null;
  readonly leadAt: Date | null;
  readonly trouble: string | null;
};

/**
 * From now on nothing is handed over until the Post has been asked, and no publication repeats a version. A recovery that the copy itself was in the middle of is taken over by
 * the new one, which asks for everything again.
 */
export async function openRecovery(
  em: EntityManager,
  { cause, copyAt }: { readonly cause: RecoveryCause; readonly copyAt: Date },
  now: Date,
): Promise<string> {
  const db = database(em);
  const id = randomUUID();
  await db
    .updateTable('recovery')
    .set({ finished_at: now, finish_reason: 'продолжено новым восстановлением' })
    .where('finished_at', 'is', null)
    .execute();
  const lift = versionLift({ knownUntil: await knownUntil(em, copyAt), now });
  await db.insertInto('recovery').values({ id, cause, copy_at: copyAt, opened_at: now, version_lift: lift }).execute();
  await liftVersions(em, { recoveryId: id, lift }, now);
  await addSearches(em, { id, copyAt }, now);
  await stopDraftsOfSheets(em);
  return id;
}

/** A person sends the drafts of a sheet: some of those that were about to go by themselves may have gone in the time that was lost. */
async function stopDraftsOfSheets(em: EntityManager): Promise<void> {
  const message = 'Отправка прервана восстановлением: отправьте черновики таблицы ещё раз.';
  await database(em)
    .updateTable('letter_import_row')
    .set({ state: 'made', faults: json([{ code: 'not_confirmed', field: 'name', message }]) })
    .where('state', '=', 'waiting')
    .where('letter_id', 'is not', null)
    .execute();
}

/** Data that were carried over say by themselves how old they are: whatever anybody does is in the journal. */
async function knownUntil(em: EntityManager, copyAt: Date): Promise<Date> {
  const { at } = await database(em)
    .selectFrom('audit')
    .select(({ fn }) => fn.max('at').as('at'))
    .executeTakeFirstOrThrow();
  const noted = at as Date | null;
  return noted !== null && noted < copyAt ? noted : copyAt;
}

/** Every year, on the site's own calendar, in which a number may have been given since the copy. */
async function addSearches(
  em: EntityManager,
  { id, copyAt }: { readonly id: string; readonly copyAt: Date },
  now: Date,
): Promise<void> {
  const years = sql`generate_series(extract(year from ${copyAt}::timestamptz at time zone s.time_zone)::int,
    extract(year from greatest(${now}::timestamptz, ${copyAt}::timestamptz) at time zone s.time_zone)::int)`;
  const { rows } = await sql<{ site_id: string; year: number; last_sequence: number; passed: number; unsent: number }>`
    select s.id as site_id, y.year, coalesce(c.last_sequence, 0) as last_sequence,
      greatest(0, s.numbering_start - 1 - coalesce(c.last_sequence, 0)) as passed,
      (select count(*)::int from letter l where l.site_id = s.id and l.number is not null
        and l.status = any(${UNSENT_STATUSES})) as unsent
    from site s cross join lateral ${years} as y(year)
    left join letter_counter c on c.site_id = s.id and c.year = y.year`.execute(database(em));
  if (rows.length === 0) return;
  await database(em)
    .insertInto('recovery_search')
    .values(
      rows.map(({ site_id, year, last_sequence, passed, unsent }) => ({
        ...{ recovery_id: id, site_id, year, state: 'asking' as const },
        // The site's own first number may stand far above: the silence below it shows nothing.
        ...{ first_sequence: last_sequence + 1, asked_to: last_sequence, quiet: passed + quietStretch(unsent) },
      })),
    )
    .execute();
}

/** The one that is under way, or null. */
export async function findOpenRecovery(em: EntityManager): Promise<OpenRecovery | null> {
  return (await openRecoveries(em).executeTakeFirst()) ?? null;
}

/** The same, held until the caller's transaction ends: its steps are taken one at a time, whoever takes them. */
export async function lockOpenRecovery(em: EntityManager): Promise<OpenRecovery | null> {
  return (await openRecoveries(em).forUpdate().executeTakeFirst()) ?? null;
}

function openRecoveries(em: EntityManager) {
  return database(em)
    .selectFrom('recovery')
    .select(['id', 'cause', 'copy_at as copyAt', 'opened_at as openedAt', 'trouble'])
    .select(['known_after_id as knownAfterId', 'known_at as knownAt', 'lead_at as leadAt'])
    .where('finished_at', 'is', null);
}

/** True while nothing may be handed over. */
export async function isHandingOverHeld(em: EntityManager): Promise<boolean> {
  const open = database(em).selectFrom('recovery').select('id').where('finished_at', 'is', null);
  return (await open.limit(1).executeTakeFirst()) !== undefined;
}

/**
 * True when the Post must be asked about a batch before it is sent: it, or a letter of it, is older than the newest recovery, and no
 * attempt has been begun since.
 */
export async function isFirstAttemptSinceRecovery(em: EntityManager, batchId: string): Promise<boolean> {
  const { rows } = await sql<{ is_first: boolean }>`
    select exists (
      select 1 from (select max(opened_at) as opened_at from recovery) r
      join batch b on b.id = ${batchId}::uuid
      where (b.created_at < r.opened_at or exists (
          select 1 from batch_letter bl join letter l on l.id = bl.letter_id
          where bl.batch_id = b.id and l.created_at < r.opened_at))
        and not exists (
          select 1 from submission_intent i where i.batch_id = b.id and i.created_at >= r.opened_at)
    ) as is_first`.execute(database(em));
  return rows[0]?.is_first === true;
}

/** What changes with a step. */
export interface RecoveryColumns {
  readonly knownAfterId?: string;
  readonly knownAt?: Date;
  readonly leadAt?: Date;
  readonly trouble?: string | null;
}

export async function noteStep(em: EntityManager, id: string, columns: RecoveryColumns): Promise<void> {
  const { knownAfterId, knownAt, leadAt, trouble } = columns;
  await database(em)
    .updateTable('recovery')
    .set({
      ...(knownAfterId !== undefined && { known_after_id: knownAfterId }),
      ...(knownAt !== undefined && { known_at: knownAt }),
      ...(leadAt !== undefined && { lead_at: leadAt }),
      ...(trouble !== undefined && { trouble }),
    })
    .where('id', '=', id)
    .execute();
}

/** Counts what the Post was asked about and what came of it. */
export async function countStep(
  em: EntityManager,
  id: string,
  { asked, adopted }: { readonly asked: number; readonly adopted: number },
): Promise<void> {
  await database(em)
    .updateTable('recovery')
    .set({
      asked_count: sql<number>`asked_count + ${asked}`,
      adopted_count: sql<number>`adopted_count + ${adopted}`,
    })
    .where('id', '=', id)
    .execute();
}

/** @returns false when it was finished before */
export async function finishRecovery(
  em: EntityManager,
  { id, byId, reason }: { readonly id: string; readonly byId: string | null; readonly reason: string },
  now: Date,
): Promise<boolean> {
  const finished = await database(em)
    .updateTable('recovery')
    .set({ finished_at: now, finished_by_id: byId, finish_reason: reason, trouble: null })
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return finished !== undefined;
}
