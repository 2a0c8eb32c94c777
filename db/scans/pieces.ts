import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';
import type { PieceStanding, ScanPiece } from './scan.entity.ts';

export type PieceRow = Pick<
  ScanPiece,
  | 'id'
  | 'uploadId'
  | 'firstPage'
  | 'lastPage'
  | 'byteSize'
  | 'sha256'
  | 'shpi'
  | 'way'
  | 'others'
  | 'kind'
  | 'cause'
  | 'standing'
> & { readonly fileName: string };

/** What a person may say of a piece. */
export type PieceWords = Pick<ScanPiece, 'shpi' | 'way' | 'kind' | 'cause'>;

/** What waits for a person, file by file, the oldest first. */
export function listOpenPieces(em: EntityManager, siteId: string, limit: number): Promise<PieceRow[]> {
  return pieces(em, siteId)
    .where('p.standing', '=', 'open')
    .orderBy('u.uploaded_at')
    .orderBy('p.upload_id')
    .orderBy('p.place')
    .limit(limit)
    .execute();
}

export async function countOpenPieces(em: EntityManager, siteId: string): Promise<number> {
  const { count } = await database(em)
    .selectFrom('scan_piece')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('site_id', '=', siteId)
    .where('standing', '=', 'open')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A piece of this site; null for an absent and for a foreign one. */
export async function findPiece(em: EntityManager, siteId: string, id: string): Promise<PieceRow | null> {
  if (!isUuid(id)) return null;
  return (await pieces(em, siteId).where('p.id', '=', id).executeTakeFirst()) ?? null;
}

/** The same, locked. */
export async function lockPiece(em: EntityManager, siteId: string, id: string): Promise<PieceRow | null> {
  if (!isUuid(id)) return null;
  return (await pieces(em, siteId).where('p.id', '=', id).forUpdate('p').executeTakeFirst()) ?? null;
}

function pieces(em: EntityManager, siteId: string) {
  return database(em)
    .selectFrom('scan_piece as p')
    .innerJoin('scan_upload as u', 'u.id', 'p.upload_id')
    .select(['p.id', 'p.upload_id as uploadId', 'p.first_page as firstPage', 'p.last_page as lastPage'])
    .select(['p.byte_size as byteSize', 'p.sha256', 'p.shpi', 'p.way', 'p.others', 'p.kind', 'p.cause', 'p.standing'])
    .select('u.file_name as fileName')
    .where('p.site_id', '=', siteId);
}

export async function changePiece(em: EntityManager, id: string, words: PieceWords): Promise<void> {
  await database(em).updateTable('scan_piece').set(words).where('id', '=', id).where('standing', '=', 'open').execute();
}

export async function settlePiece(
  em: EntityManager,
  id: string,
  standing: Exclude<PieceStanding, 'open'>,
  settled: { readonly byId: string; readonly at: Date },
): Promise<void> {
  await database(em)
    .updateTable('scan_piece')
    .set({ standing, settled_by_id: settled.byId, settled_at: settled.at })
    .where('id', '=', id)
    .where('standing', '=', 'open')
    .execute();
}
