import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { SheetLayout } from '#domain/letters/import-columns.ts';
import { database } from '../statements/database.ts';
import { anyOf, json } from '../statements/values.ts';
import type { LetterImport, LetterImportDocument } from './letter-import.entity.ts';

export type KeptImport = Omit<LetterImport, 'startedAt' | 'columns'> & {
  readonly startedAt: Date | null;
  readonly columns: SheetLayout['columns'] | null;
};
export type ImportFile = Omit<LetterImportDocument, 'importId' | 'ordinal'>;

/** A sheet as it came, with its files. */
export async function putLetterImport(
  em: EntityManager,
  head: Omit<KeptImport, 'startedAt'>,
  files: readonly ImportFile[],
): Promise<void> {
  await database(em)
    .insertInto('letter_import')
    .values({
      ...{ id: head.id, site_id: head.siteId, author_id: head.authorId, approver_id: head.approverId },
      ...{ is_sent: head.isSent, file_name: head.fileName, sha256: head.sha256, created_at: head.createdAt },
      ...{ head_place: head.headPlace, columns: head.columns && json(head.columns), ignored: json(head.ignored) },
      ...{ defaults: json(head.defaults), faults: json(head.faults) },
    })
    .execute();
  const values = files.map(({ fileName, byteSize, sha256 }, ordinal) => ({
    ...{ import_id: head.id, ordinal, file_name: fileName, byte_size: byteSize, sha256 },
  }));
  if (values.length > 0) await database(em).insertInto('letter_import_document').values(values).execute();
}

/** A sheet of this person, or null; locked against another change of it when asked so. */
export async function findLetterImport(
  em: EntityManager,
  authorId: string,
  id: string,
  isLocked = false,
): Promise<KeptImport | null> {
  const found = await database(em)
    .selectFrom('letter_import')
    .select(['id', 'site_id as siteId', 'author_id as authorId', 'approver_id as approverId', 'is_sent as isSent'])
    .select(['file_name as fileName', 'sha256', 'created_at as createdAt', 'started_at as startedAt'])
    .select(['head_place as headPlace', 'columns', 'ignored', 'defaults', 'faults'])
    .where('id', '=', id)
    .where('author_id', '=', authorId)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst();
  return found ?? null;
}

/** What this person chose for the last sheet; undefined: there was none. */
export function lastImportChoice(
  em: EntityManager,
  siteId: string,
  authorId: string,
): Promise<Pick<KeptImport, 'approverId' | 'isSent'> | undefined> {
  return database(em)
    .selectFrom('letter_import')
    .select(['approver_id as approverId', 'is_sent as isSent'])
    .where('site_id', '=', siteId)
    .where('author_id', '=', authorId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The sheet of this person whose id begins so; undefined: none, or not one alone. */
export async function findOwnImport(em: EntityManager, authorId: string, start: string): Promise<string | undefined> {
  const found = await database(em)
    .selectFrom('letter_import')
    .select('id')
    .where('author_id', '=', authorId)
    .where(sql<string>`id::text`, 'like', `${start}%`)
    .limit(2)
    .execute();
  return found.length === 1 ? found[0]?.id : undefined;
}

/** The files that came with it, in their order. */
export function listImportFiles(em: EntityManager, id: string): Promise<ImportFile[]> {
  return database(em)
    .selectFrom('letter_import_document')
    .select(['file_name as fileName', 'byte_size as byteSize', 'sha256'])
    .where('import_id', '=', id)
    .orderBy('ordinal')
    .execute();
}

export async function startLetterImport(em: EntityManager, id: string, at: Date): Promise<void> {
  await database(em)
    .updateTable('letter_import')
    .set({ started_at: sql<Date>`coalesce(started_at, ${at}::timestamptz)` })
    .where('id', '=', id)
    .execute();
}

/** How it is read from now on. */
export async function setImportLayout(
  em: EntityManager,
  id: string,
  { headPlace, columns }: SheetLayout,
  ignored: readonly string[],
): Promise<void> {
  await database(em)
    .updateTable('letter_import')
    .set({ head_place: headPlace, columns: json(columns), ignored: json([...ignored]) })
    .where('id', '=', id)
    .execute();
}

/** Sheets with such heads are read so at this site. */
export async function rememberShape(
  em: EntityManager,
  siteId: string,
  shape: string,
  columns: SheetLayout['columns'],
): Promise<void> {
  await database(em)
    .insertInto('letter_import_shape')
    .values({ site_id: siteId, shape, columns: json(columns) })
    .onConflict((conflict) => conflict.columns(['site_id', 'shape']).doUpdateSet({ columns: json(columns) }))
    .execute();
}

/** Of these shapes, how those that were shown before are read. */
export async function rememberedShapes(
  em: EntityManager,
  siteId: string,
  shapes: readonly string[],
): Promise<ReadonlyMap<string, SheetLayout['columns']>> {
  const rows = await database(em)
    .selectFrom('letter_import_shape')
    .select(['shape', 'columns'])
    .where('site_id', '=', siteId)
    .where('shape', '=', anyOf(shapes))
    .execute();
  return new Map(rows.map(({ shape, columns }) => [shape, columns]));
}
