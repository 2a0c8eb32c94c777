import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Fault } from '#domain/documents/fault.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { database } from '../statements/database.ts';
import { anyOf, json, now } from '../statements/values.ts';
import type { LetterImportRow } from './letter-import.entity.ts';
import { free, hold, settle, takeDue, type QueuedRow, type RowResult, type RowTables } from './row-queue.ts';

export type ImportRowKept = Omit<
  LetterImportRow,
  'importId' | 'tries' | 'freeAt' | 'held' | 'sha256' | 'rowKey' | 'letterId'
> & {
  readonly sha256: string | null;
  readonly rowKey: string | null;
  readonly letterId: string | null;
};

/** The rows of a sheet as they are judged now, instead of those of before. */
export async function putImportRows(
  em: EntityManager,
  importId: string,
  rows: readonly ImportRowKept[],
): Promise<void> {
  await database(em).deleteFrom('letter_import_row').where('import_id', '=', importId).execute();
  const values = rows.map(({ place, state, fields, fileName, byteSize, sha256, rowKey, letterId, faults }) => ({
    ...{ import_id: importId, place, state, fields: json(fields), file_name: fileName, byte_size: byteSize, sha256 },
    ...{ row_key: rowKey, letter_id: letterId, faults: json(faults), held: json([]), tries: 0, free_at: now() },
  }));
  if (values.length > 0) await database(em).insertInto('letter_import_row').values(values).execute();
}

export type ImportRowShown = Pick<
  ImportRowKept,
  'place' | 'state' | 'fields' | 'fileName' | 'sha256' | 'letterId' | 'faults'
> & {
  readonly number: string | null;
  readonly status: LetterStatus | null;
};

/** Its rows in the order of the sheet. */
export function listImportRows(em: EntityManager, id: string): Promise<ImportRowShown[]> {
  return database(em)
    .selectFrom('letter_import_row as r')
    .leftJoin('letter as l', 'l.id', 'r.letter_id')
    .select(['r.place', 'r.state', 'r.fields', 'r.file_name as fileName', 'r.letter_id as letterId', 'r.faults'])
    .select(['r.sha256', 'l.number', 'l.status'])
    .where('r.import_id', '=', id)
    .orderBy('r.place')
    .execute();
}

const TABLES: RowTables = { rows: 'letter_import_row', acts: 'letter_import', act: 'import_id' };

/** What a row of a sheet has besides: a letter already, when drafts are sent. */
type OwnColumns = Pick<ImportRowKept, 'letterId'> & { readonly importId: string };
export type DueRow = QueuedRow & OwnColumns;

/** Takes the next rows, see `row-queue.ts`. */
export function takeDueRows(em: EntityManager, limit: number, holdMs: number): Promise<readonly DueRow[]> {
  const own = sql`r.import_id as "importId", r.letter_id as "letterId"`;
  return takeDue<OwnColumns>(em, TABLES, own, { limit, holdMs });
}

type RowId = Pick<DueRow, 'importId' | 'place'>;

/** What came of it. @returns false when it was settled already: then the caller's letter must not be */
export function settleRow(em: EntityManager, { importId, place }: RowId, result: RowResult): Promise<boolean> {
  return settle(em, TABLES, { actId: importId, place }, result);
}

/** Its turn comes again after so long, ms. @param how `isTried` false: nothing was tried of it, it only waits */
export function freeRow(
  em: EntityManager,
  { importId, place }: RowId,
  how: { readonly waitMs: number; readonly isTried: boolean },
): Promise<void> {
  return free(em, TABLES, { actId: importId, place }, how);
}

/** What was asked of these rows and not confirmed, by their places: their letters stay drafts. */
export function holdRows(
  em: EntityManager,
  importId: string,
  held: ReadonlyMap<number, readonly Fault[]>,
): Promise<void> {
  return hold(em, TABLES, importId, held);
}

/** Rows that become no letters, by their places, with why. */
export async function refuseRows(
  em: EntityManager,
  importId: string,
  refused: ReadonlyMap<number, readonly Fault[]>,
): Promise<void> {
  for (const [place, faults] of refused)
    await database(em)
      .updateTable('letter_import_row')
      .set({ state: 'refused', faults: json([...faults]), held: json([]) })
      .where('import_id', '=', importId)
      .where('place', '=', place)
      .where('state', '=', 'waiting')
      .execute();
}

/**
 * Rows whose letters are drafts wait again: this time to be sent for approval; those that are held stay with what was asked or refused.
 * @returns how many wait
 */
export async function sendImportedDrafts(
  em: EntityManager,
  importId: string,
  held: ReadonlyMap<number, readonly Fault[]>,
): Promise<number> {
  await database(em).updateTable('letter_import').set({ is_sent: true }).where('id', '=', importId).execute();
  const drafts = () =>
    database(em)
      .updateTable('letter_import_row as r')
      .where('r.import_id', '=', importId)
      .where('r.state', 'in', ['made', 'failed'])
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('letter as l').select('l.id').whereRef('l.id', '=', 'r.letter_id').where('l.status', '=', 'draft'),
        ),
      );
  for (const [place, questions] of held)
    await drafts()
      .set({ state: 'made', faults: json([...questions]), held: json([...questions]) })
      .where('r.place', '=', place)
      .execute();
  const done = await drafts()
    .set({ state: 'waiting', tries: 0, free_at: now(), faults: json([]), held: json([]) })
    .$if(held.size > 0, (those) => those.where('r.place', 'not in', [...held.keys()]))
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** @returns false when a letter that is not recalled has this key: then nothing is claimed */
export async function claimRowKey(
  em: EntityManager,
  siteId: string,
  rowKey: string,
  letterId: string,
): Promise<boolean> {
  const { rows } = await sql`
    insert into letter_import_key as k (site_id, row_key, letter_id) values (${siteId}, ${rowKey}, ${letterId}::uuid)
    on conflict (site_id, row_key) do update set letter_id = excluded.letter_id
    where exists (select from letter l where l.id = k.letter_id and l.status = 'cancelled') returning 1`.execute(
    database(em),
  );
  return rows.length > 0;
}

/** Letters that have these keys and are not recalled. */
export async function lettersOfKeys(
  em: EntityManager,
  siteId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, { readonly letterId: string; readonly number: string | null }>> {
  const rows = await database(em)
    .selectFrom('letter_import_key as k')
    .innerJoin('letter as l', 'l.id', 'k.letter_id')
    .select(['k.row_key as key', 'l.id as letterId', 'l.number'])
    .where('k.site_id', '=', siteId)
    .where('k.row_key', '=', anyOf(keys))
    .where('l.status', '!=', 'cancelled')
    .execute();
  return new Map(rows.map(({ key, ...letter }) => [key, letter]));
}
