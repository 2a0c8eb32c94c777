import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { ScanPart } from '#domain/scans/group-pages.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';
import type { ScanUpload } from './scan.entity.ts';

export type NewUpload = Pick<
  ScanUpload,
  'id' | 'siteId' | 'fileName' | 'byteSize' | 'sha256' | 'uploadedById' | 'uploadedAt'
>;

export async function addUploads(em: EntityManager, uploads: readonly NewUpload[]): Promise<void> {
  await database(em)
    .insertInto('scan_upload')
    .values(
      uploads.map(({ id, siteId, fileName, byteSize, sha256, uploadedById, uploadedAt }) => ({
        ...{ id, site_id: siteId, file_name: fileName, byte_size: byteSize, sha256, state: 'waiting' as const },
        ...{ refusal: null, page_count: null, pages_read: 0, tries: 0, taken_until: null },
        ...{ uploaded_by_id: uploadedById, uploaded_at: uploadedAt },
      })),
    )
    .execute();
}

export type DueUpload = Pick<ScanUpload, 'id' | 'siteId' | 'sha256' | 'tries'>;

/** The oldest file that nobody reads, held for so long; undefined: none waits. */
export async function takeDueUpload(em: EntityManager, holdMs: number): Promise<DueUpload | undefined> {
  const db = database(em);
  return db
    .updateTable('scan_upload')
    .set({
      taken_until: sql<Date>`clock_timestamp() + ${holdMs} * interval '1 millisecond'`,
      tries: sql<number>`tries + 1`,
    })
    .where('id', '=', ({ selectFrom }) =>
      selectFrom('scan_upload')
        .select('id')
        .where('state', '=', 'waiting')
        .where(({ or, eb }) =>
          or([eb('taken_until', 'is', null), eb('taken_until', '<', sql<Date>`clock_timestamp()`)]),
        )
        .orderBy('uploaded_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'site_id as siteId', 'sha256', 'tries'])
    .executeTakeFirst();
}

/** How far the reading is; who reads has it for so long again. */
export async function noteReading(
  em: EntityManager,
  id: string,
  { pageCount, pagesRead, holdMs }: { readonly pageCount: number; readonly pagesRead: number; readonly holdMs: number },
): Promise<void> {
  const takenUntil = sql<Date>`clock_timestamp() + ${holdMs} * interval '1 millisecond'`;
  await database(em)
    .updateTable('scan_upload')
    .set({ page_count: pageCount, pages_read: pagesRead, taken_until: takenUntil })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** Lets another try after so long. */
export async function freeUpload(em: EntityManager, id: string, afterMs: number): Promise<void> {
  const takenUntil = sql<Date>`clock_timestamp() + ${afterMs} * interval '1 millisecond'`;
  await database(em)
    .updateTable('scan_upload')
    .set({ taken_until: takenUntil })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

export async function refuseUpload(em: EntityManager, id: string, refusal: string): Promise<void> {
  await endUpload(em, id, { state: 'refused', refusal });
}

/** A part with the PDF that was made of it. */
export interface NewPiece extends ScanPart {
  readonly id: string;
  readonly sha256: string;
  readonly byteSize: number;
}

/** Ends the reading with its pieces; whoever comes second changes nothing. */
export async function keepPieces(
  em: EntityManager,
  { id, siteId }: Pick<DueUpload, 'id' | 'siteId'>,
  pieces: readonly NewPiece[],
): Promise<void> {
  if (!(await endUpload(em, id, { state: 'read', refusal: null }))) return;
  await database(em)
    .insertInto('scan_piece')
    .values(
      pieces.map(({ id: pieceId, firstPage, lastPage, number, others, sha256, byteSize }, index) => ({
        ...{
          id: pieceId,
          upload_id: id,
          place: index + 1,
          site_id: siteId,
          first_page: firstPage,
          last_page: lastPage,
        },
        ...{ byte_size: byteSize, sha256, shpi: number?.shpi ?? null, way: number?.way ?? null, others: json(others) },
        ...{ kind: 'notice' as const, cause: null, standing: 'open' as const, settled_by_id: null, settled_at: null },
      })),
    )
    .execute();
}

async function endUpload(em: EntityManager, id: string, end: Pick<ScanUpload, 'state' | 'refusal'>): Promise<boolean> {
  const ended = await database(em)
    .updateTable('scan_upload')
    .set({ ...end, taken_until: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}

export type UploadRow = Pick<
  ScanUpload,
  'id' | 'fileName' | 'byteSize' | 'state' | 'refusal' | 'pageCount' | 'pagesRead' | 'uploadedAt'
>;

/** Files that are being read, and those of the last days that could not be, newest first. */
export function listUploads(em: EntityManager, siteId: string, since: Date): Promise<UploadRow[]> {
  return database(em)
    .selectFrom('scan_upload')
    .select(['id', 'file_name as fileName', 'byte_size as byteSize', 'state', 'refusal'])
    .select(['page_count as pageCount', 'pages_read as pagesRead', 'uploaded_at as uploadedAt'])
    .where('site_id', '=', siteId)
    .where(({ or, and, eb }) =>
      or([eb('state', '=', 'waiting'), and([eb('state', '=', 'refused'), eb('uploaded_at', '>', since)])]),
    )
    .orderBy('uploaded_at', 'desc')
    .limit(50)
    .execute();
}
