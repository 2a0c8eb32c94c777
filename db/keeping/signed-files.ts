import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { CheckState } from '#domain/keeping/signed-file-check.ts';
import { database } from '../statements/database.ts';
import { constant, count } from '../statements/values.ts';

/** A stored signature by its place in the order in which nights go through them. */
export interface SignedPlace {
  readonly letterId: string;
  readonly revision: number;
}

/** A signature and what it signs. */
export interface SignedFile extends SignedPlace {
  readonly siteId: string;
  /** Of the letter; null: it has none. */
  readonly number: string | null;
  readonly signatureSha256: string;
  /** Null: no row names the document any more. */
  readonly pdfSha256: string | null;
  readonly signedAt: Date;
  /** Whose certificate it was when it counted. */
  readonly fingerprintSha256: string | null;
  /** It has not been good since. */
  readonly failedSince: Date | null;
}

export async function countSignedFiles(em: EntityManager): Promise<number> {
  const row = await database(em)
    .selectFrom('file')
    .select(count().as('count'))
    .where('subject_kind', '=', constant('letter'))
    .where('kind', '=', constant('signature'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The next ones after a place, in the order of letters. */
export async function nextSignedFiles(
  em: EntityManager,
  after: SignedPlace | null,
  limit: number,
): Promise<readonly SignedFile[]> {
  const beyond =
    after === null ? sql`true` : sql`(s.subject_id, s.revision) > (${after.letterId}::uuid, ${after.revision}::int)`;
  return signed(em, beyond, limit);
}

/** Those that were not good when they were looked at last: they are looked at every night. */
export function failedSignedFiles(em: EntityManager, limit: number): Promise<readonly SignedFile[]> {
  return signed(em, sql`c.state <> 'good'`, limit);
}

async function signed(em: EntityManager, which: ReturnType<typeof sql>, limit: number): Promise<readonly SignedFile[]> {
  const { rows } = await sql<SignedFile>`
    select s.subject_id as "letterId", s.revision, l.site_id as "siteId", l.number, s.sha256 as "signatureSha256", p.sha256 as "pdfSha256",
      s.created_at as "signedAt", s.facts -> 'certificate' ->> 'fingerprintSha256' as "fingerprintSha256", c.failed_since as "failedSince"
    from (select s.* from file s left join signature_check c on c.letter_id = s.subject_id and c.revision = s.revision
      where s.subject_kind = 'letter' and s.kind = 'signature' and ${which} order by s.subject_id, s.revision limit ${sql.lit(limit)}) s
    join every_letter l on l.id = s.subject_id
    left join file p on p.subject_kind = 'letter' and p.subject_id = s.subject_id and p.kind = 'pdf' and p.revision = s.revision
    left join signature_check c on c.letter_id = s.subject_id and c.revision = s.revision
    order by s.subject_id, s.revision`.execute(database(em));
  return rows;
}

/** Keeps what a look has found; since when it is not good stays what it was. */
export async function keepSignatureCheck(
  em: EntityManager,
  { letterId, revision }: SignedPlace,
  state: CheckState,
  now: Date,
): Promise<void> {
  const failedSince = state === 'good' ? null : now;
  await database(em)
    .insertInto('signature_check')
    .values({ letter_id: letterId, revision, checked_at: now, state, failed_since: failedSince })
    .onConflict((conflict) =>
      conflict.columns(['letter_id', 'revision']).doUpdateSet({
        checked_at: now,
        state,
        failed_since:
          state === 'good' ? null : sql<Date>`coalesce(signature_check.failed_since, excluded.failed_since)`,
      }),
    )
    .execute();
}

/** Forgets looks at files that are no longer there: their letters were destroyed. */
export async function forgetGoneChecks(em: EntityManager): Promise<void> {
  await sql`delete from signature_check c where c.state <> 'good' and not exists (select from file s
    where s.subject_kind = 'letter' and s.subject_id = c.letter_id and s.kind = 'signature' and s.revision = c.revision)`.execute(
    database(em),
  );
}

/** A file that is not as it should be. */
export interface FailedFile extends SignedPlace {
  readonly siteId: string;
  readonly number: string | null;
  readonly state: CheckState;
  readonly failedSince: Date;
  readonly checkedAt: Date;
}

/** The longest failing first, of a site or of all. */
export async function listFailedFiles(
  em: EntityManager,
  siteId: string | null,
  limit: number,
): Promise<readonly FailedFile[]> {
  const { rows } = await sql<FailedFile>`
    select c.letter_id as "letterId", c.revision, l.site_id as "siteId", l.number, c.state, c.failed_since as "failedSince", c.checked_at as "checkedAt"
    from signature_check c join every_letter l on l.id = c.letter_id
    where c.state <> 'good' and ${siteId === null ? sql`true` : sql`l.site_id = ${siteId}`}
    order by c.failed_since, c.letter_id limit ${sql.lit(limit)}`.execute(database(em));
  return rows;
}
