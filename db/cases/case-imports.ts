import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { RecordOutcome } from '#domain/cases/case-diff.ts';
import type { CaseKind } from '#domain/cases/court-case.ts';
import type { KnownCase } from '#domain/cases/known-case.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';
import { anyOf, json } from '../statements/values.ts';
import type { AppliedCase } from './apply-records.ts';
import type { CaseImport } from './case-import.entity.ts';
import { wholeCases } from './known-cases.ts';

/** A file of cases and how far it was carried out. */
export type CaseImportRow = Omit<CaseImport, 'undoneById'>;

export interface NewCaseImport {
  readonly siteId: string;
  readonly authorId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly dataAsOf: Date;
  readonly isWhole: boolean;
  /** Null: a person is to show what the columns are. */
  readonly layout: readonly string[] | null;
  readonly total: number;
}

export async function addCaseImport(em: EntityManager, kept: NewCaseImport, now: Date): Promise<string> {
  const id = randomUUID();
  const { siteId, authorId, fileName, sha256, dataAsOf, isWhole, layout, total } = kept;
  await database(em)
    .insertInto('case_import')
    .values({
      ...{ id, site_id: siteId, author_id: authorId, file_name: fileName, sha256, data_as_of: dataAsOf },
      ...{ is_whole: isWhole, layout: layout === null ? null : json([...layout]), total, created_at: now },
    })
    .execute();
  return id;
}

/** An import of this site, or null: a foreign one is the same as an absent one. */
export async function findCaseImport(em: EntityManager, siteId: string, id: string): Promise<CaseImportRow | null> {
  return isUuid(id) ? ((await importById(em, siteId, id).executeTakeFirst()) ?? null) : null;
}

/** The same, its row locked until the caller's transaction ends: one portion of a file at a time. @throws when there is none */
export function lockCaseImport(em: EntityManager, siteId: string, id: string): Promise<CaseImportRow> {
  return importById(em, siteId, id).forUpdate().executeTakeFirstOrThrow();
}

function importById(em: EntityManager, siteId: string, id: string) {
  return database(em)
    .selectFrom('case_import')
    .select(['id', 'site_id as siteId', 'author_id as authorId', 'file_name as fileName', 'sha256', 'layout', 'total'])
    .select(['data_as_of as dataAsOf', 'is_whole as isWhole', 'taken', 'made', 'changed', 'same', 'older', 'refused'])
    .select(['gone', 'created_at as createdAt', 'started_at as startedAt', 'finished_at as finishedAt'])
    .select('undone_at as undoneAt')
    .where('id', '=', id)
    .where('site_id', '=', siteId);
}

/** What the columns are, once a person has shown it; sheets with such heads are read so from now on. */
export async function setLayout(
  em: EntityManager,
  { siteId, id, shape }: { readonly siteId: string; readonly id: string; readonly shape: string },
  layout: readonly string[],
  total: number,
): Promise<void> {
  const columns = json([...layout]);
  await database(em).updateTable('case_import').set({ layout: columns, total }).where('id', '=', id).execute();
  await database(em)
    .insertInto('case_import_shape')
    .values({ site_id: siteId, shape, columns })
    .onConflict((conflict) => conflict.columns(['site_id', 'shape']).doUpdateSet({ columns }))
    .execute();
}

/** How sheets with such heads are read at this site; null: nobody has shown it. */
export async function rememberedLayout(
  em: EntityManager,
  siteId: string,
  shape: string,
): Promise<readonly string[] | null> {
  const row = await database(em)
    .selectFrom('case_import_shape')
    .select('columns')
    .where('site_id', '=', siteId)
    .where('shape', '=', shape)
    .executeTakeFirst();
  return row?.columns ?? null;
}

/** Adds what came of the next cases; the last of them ends the import. */
export async function noteImported(
  em: EntityManager,
  { id, taken, total }: Pick<CaseImportRow, 'id' | 'taken' | 'total'>,
  counts: Readonly<Record<RecordOutcome | 'refused' | 'gone', number>> & { readonly rows: number },
  now: Date,
): Promise<void> {
  const { made, changed, same, older, refused, gone, rows } = counts;
  await database(em)
    .updateTable('case_import')
    .set(({ eb }) => ({
      ...{ made: eb('made', '+', made), changed: eb('changed', '+', changed), same: eb('same', '+', same) },
      ...{ older: eb('older', '+', older), refused: eb('refused', '+', refused), gone: eb('gone', '+', gone) },
      ...{ taken: taken + rows, finished_at: taken + rows >= total ? now : null },
      started_at: sql<Date>`coalesce(started_at, ${now}::timestamptz)`,
    }))
    .where('id', '=', id)
    .execute();
}

/** What each case was before the import changed it: by it the import is undone. */
export async function keepBefore(
  em: EntityManager,
  importId: string,
  applied: readonly Pick<AppliedCase, 'caseId' | 'version' | 'before'>[],
): Promise<void> {
  if (applied.length === 0) return;
  const values = applied.map(({ caseId, version, before }) => ({
    ...{ import_id: importId, case_id: caseId, version, before: before === null ? null : json<KnownCase>(before) },
  }));
  await database(em).insertInto('case_import_case').values(values).execute();
}

/** Cases of these journals that a whole file does not name: they are marked. @returns what each was */
export async function markAbsent(
  em: EntityManager,
  {
    siteId,
    kinds,
    named,
  }: { readonly siteId: string; readonly kinds: readonly CaseKind[]; readonly named: readonly string[] },
  now: Date,
): Promise<readonly Pick<AppliedCase, 'caseId' | 'version' | 'before'>[]> {
  const absent = await database(em)
    .selectFrom('court_case')
    .select('id')
    .where('site_id', '=', siteId)
    .where('source', '=', 'file')
    .where('kind', '=', anyOf(kinds))
    .where('gone_at', 'is', null)
    .where(sql<boolean>`external_id <> all (${[...named]}::text[])`)
    .execute();
  const ids = absent.map(({ id }) => id);
  const before = await wholeCases(em, ids);
  if (ids.length === 0) return [];
  await database(em)
    .updateTable('court_case')
    .set(({ eb }) => ({ gone_at: now, updated_at: now, version: eb('version', '+', sql.lit(1)) }))
    .where('id', '=', anyOf(ids))
    .execute();
  return before.map((known) => ({ caseId: known.id, version: known.version + 1, before: known }));
}

/** How many cases a whole file would mark. */
export async function countAbsent(
  em: EntityManager,
  {
    siteId,
    kinds,
    named,
  }: { readonly siteId: string; readonly kinds: readonly CaseKind[]; readonly named: readonly string[] },
): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from court_case where site_id = ${siteId} and source = 'file'
    and kind = any (${[...kinds]}::text[]) and gone_at is null and external_id <> all (${[...named]}::text[])`.execute(
    database(em),
  );
  return rows[0]?.n ?? 0;
}

/** Imports of a site that were carried out, newest first. */
export function listCaseImports(em: EntityManager, siteId: string, limit: number) {
  return database(em)
    .selectFrom('case_import as i')
    .innerJoin('account as a', 'a.id', 'i.author_id')
    .select(['i.id', 'i.file_name as fileName', 'i.started_at as startedAt', 'i.finished_at as finishedAt'])
    .select(['i.undone_at as undoneAt', 'i.made', 'i.changed', 'i.gone', 'a.full_name as authorName'])
    .where('i.site_id', '=', siteId)
    .where('i.started_at', 'is not', null)
    .orderBy('i.started_at', 'desc')
    .limit(limit)
    .execute();
}
