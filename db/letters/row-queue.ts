import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { Fault } from '#domain/documents/fault.ts';
import { database } from '../statements/database.ts';
import { json, milliseconds } from '../statements/values.ts';
import type { LetterImport, LetterImportRow } from './letter-import.entity.ts';

/** Rows that become letters, and what a person began them with: an import of a sheet, a mailing to parties of cases. */
export interface RowTables {
  readonly rows: 'letter_import_row' | 'case_mailing_row';
  readonly acts: 'letter_import' | 'case_mailing';
  /** The column of a row that names its act. */
  readonly act: 'import_id' | 'mailing_id';
}

/** Which row. */
export interface RowPlace {
  readonly actId: string;
  readonly place: number;
}

/** A row whose turn has come, with what its act says. */
export type QueuedRow = Pick<LetterImportRow, 'place' | 'fields' | 'fileName' | 'byteSize' | 'held'> &
  Pick<LetterImport, 'authorId' | 'approverId' | 'isSent' | 'siteId'> & {
    readonly startedAt: Date;
    readonly sha256: string;
    readonly rowKey: string;
    readonly tries: number;
  };

/**
 * Takes the next rows; nobody else takes them for so long, ms. A row that a process left behind is taken again.
 * @param own columns that only these rows have, of `r`
 */
export async function takeDue<Own>(
  em: EntityManager,
  { rows, acts, act }: RowTables,
  own: RawBuilder<unknown>,
  { limit, holdMs }: { readonly limit: number; readonly holdMs: number },
): Promise<readonly (QueuedRow & Own)[]> {
  const taken = await sql<QueuedRow & Own>`
    update ${sql.table(rows)} r set tries = r.tries + 1, free_at = now() + ${milliseconds(holdMs)}
    from (select d.${sql.ref(act)} as act_id, d.place, a.author_id, a.approver_id, a.is_sent, a.site_id, a.started_at
      from ${sql.table(rows)} d join ${sql.table(acts)} a on a.id = d.${sql.ref(act)}
      where d.state = 'waiting' and a.started_at is not null and d.free_at <= now()
      order by a.started_at, d.place limit ${sql.lit(limit)} for update of d skip locked) due
    where r.${sql.ref(act)} = due.act_id and r.place = due.place
    returning r.place, r.fields, r.file_name as "fileName", r.byte_size as "byteSize", r.sha256, r.row_key as "rowKey",
      r.held, r.tries, due.author_id as "authorId", due.approver_id as "approverId", due.is_sent as "isSent",
      due.site_id as "siteId", due.started_at as "startedAt", ${own}`.execute(database(em));
  return taken.rows;
}

/** What came of a row. */
export interface RowResult {
  readonly state: 'made' | 'failed' | 'already';
  readonly letterId: string | null;
  readonly faults: readonly Fault[];
}

/** @returns false when it was settled already: then the caller's letter must not be */
export async function settle(
  em: EntityManager,
  tables: RowTables,
  at: RowPlace,
  { state, letterId, faults }: RowResult,
): Promise<boolean> {
  const done = await sql`
    update ${sql.table(tables.rows)} set state = ${state}, letter_id = ${letterId}::uuid, faults = ${json([...faults])}
    where ${isAt(tables, at)} and state = 'waiting' returning 1`.execute(database(em));
  return done.rows.length > 0;
}

/** Its turn comes again after so long, ms. @param isTried false: nothing was tried of it, it only waits */
export async function free(
  em: EntityManager,
  tables: RowTables,
  at: RowPlace,
  { waitMs, isTried }: { readonly waitMs: number; readonly isTried: boolean },
): Promise<void> {
  const tries = isTried ? sql`tries` : sql`0`;
  await sql`
    update ${sql.table(tables.rows)} set free_at = now() + ${milliseconds(waitMs)}, tries = ${tries}
    where ${isAt(tables, at)}`.execute(database(em));
}

/** What was asked of rows and not confirmed, by their places: their letters stay drafts. */
export async function hold(
  em: EntityManager,
  tables: RowTables,
  actId: string,
  held: ReadonlyMap<number, readonly Fault[]>,
): Promise<void> {
  for (const [place, questions] of held)
    await sql`
      update ${sql.table(tables.rows)} set held = ${json([...questions])} where ${isAt(tables, { actId, place })}`.execute(
      database(em),
    );
}

function isAt({ act }: RowTables, { actId, place }: RowPlace): RawBuilder<boolean> {
  return sql`${sql.ref(act)} = ${actId}::uuid and place = ${place}`;
}
