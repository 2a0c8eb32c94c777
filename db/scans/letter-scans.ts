import type { EntityManager } from '@mikro-orm/postgresql';
import { ownSince } from '#domain/post/postal-milestone.ts';
import { returnCauseOf, type ReturnCause } from '#domain/returns/return-cause.ts';
import { isReturned } from '#domain/scans/scan-doubts.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import type { LetterScan, ScanSignature } from './scan.entity.ts';

export type LetterScanRow = Pick<
  LetterScan,
  'id' | 'kind' | 'cause' | 'way' | 'fileName' | 'mediaType' | 'byteSize' | 'sha256' | 'signatureSha256' | 'filedAt'
> & {
  readonly filedByName: string;
  /** Null: no signature came with it, or nobody has judged it yet. */
  readonly signatureState: ScanSignature['state'] | null;
  readonly signatureWords: string | null;
  readonly signedBy: string | null;
};

/** Papers that people have filed with a letter, oldest first. */
export function listLetterScans(em: EntityManager, letterId: string): Promise<LetterScanRow[]> {
  return scans(em, letterId).orderBy('s.filed_at').orderBy('s.id').execute();
}

export async function findLetterScan(em: EntityManager, letterId: string, id: string): Promise<LetterScanRow | null> {
  if (!isUuid(id)) return null;
  return (await scans(em, letterId).where('s.id', '=', id).executeTakeFirst()) ?? null;
}

function scans(em: EntityManager, letterId: string) {
  return database(em)
    .selectFrom('letter_scan as s')
    .innerJoin('account as a', 'a.id', 's.filed_by_id')
    .select(['s.id', 's.kind', 's.cause', 's.way', 's.file_name as fileName', 's.media_type as mediaType'])
    .select(['s.byte_size as byteSize', 's.sha256', 's.signature_sha256 as signatureSha256', 's.filed_at as filedAt'])
    .leftJoin('scan_signature as v', 'v.scan_id', 's.id')
    .select(['a.full_name as filedByName', 'v.state as signatureState', 'v.words as signatureWords'])
    .select('v.signed_by as signedBy')
    .where('s.letter_id', '=', letterId);
}

/** The cause on the letter's envelope that came last; null: no envelope was filed. */
export async function causeOnEnvelope(em: EntityManager, letterId: string): Promise<ReturnCause | null> {
  const scan = await database(em)
    .selectFrom('letter_scan')
    .select('cause')
    .where('letter_id', '=', letterId)
    .where('kind', '=', 'envelope')
    .orderBy('filed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return scan?.cause ?? null;
}

export async function addLetterScan(em: EntityManager, scan: LetterScan): Promise<void> {
  await database(em)
    .insertInto('letter_scan')
    .values({
      ...{ id: scan.id, letter_id: scan.letterId, kind: scan.kind, cause: scan.cause ?? null, shpi: scan.shpi ?? null },
      ...{ way: scan.way, file_name: scan.fileName, media_type: scan.mediaType, byte_size: scan.byteSize },
      ...{ sha256: scan.sha256, signature_sha256: scan.signatureSha256 ?? null },
      ...{ filed_by_id: scan.filedById, filed_at: scan.filedAt },
    })
    .execute();
}

/** A letter as a scan of its papers is judged by. */
export interface LetterOfShpi {
  readonly id: string;
  readonly shpi: string;
  readonly number: string | null;
  readonly recipientName: string;
  readonly status: LetterStatus;
  readonly outcome: string | null;
  /** Of notices; the Post's own and those filed by people. */
  readonly noticeSha256: string | null;
  /** Of all papers that people have filed with it. */
  readonly scanSha256s: readonly string[];
  /** By the Post's operations; null: it has not come back. */
  readonly returnCause: ReturnCause | null;
}

/** This site's letters with these numbers, live or in the archive: of one number that the Post gave out again, the newest. */
export async function lettersOfShpis(
  em: EntityManager,
  siteId: string,
  shpis: readonly string[],
): Promise<ReadonlyMap<string, LetterOfShpi>> {
  if (shpis.length === 0) return new Map();
  const rows = await scannedLetters(em, siteId)
    .distinctOn('l.shpi')
    .where('l.shpi', '=', anyOf(shpis))
    .orderBy('l.shpi')
    .orderBy('l.accepted_at', (order) => order.desc().nullsLast())
    .execute();
  return new Map((await withScans(em, rows)).map((row) => [row.shpi, row]));
}

/** One letter of this site by its id; null when there is none or it has no number yet. */
export async function letterForScan(em: EntityManager, siteId: string, letterId: string): Promise<LetterOfShpi | null> {
  if (!isUuid(letterId)) return null;
  const rows = await scannedLetters(em, siteId).where('l.id', '=', letterId).execute();
  return (await withScans(em, rows))[0] ?? null;
}

function scannedLetters(em: EntityManager, siteId: string) {
  return database(em)
    .selectFrom(EVERY_LETTER)
    .select(['l.id', 'l.shpi', 'l.number', 'l.recipient_name as recipientName', 'l.status', 'l.outcome'])
    .select('l.accepted_at as acceptedAt')
    .select(({ selectFrom }) =>
      selectFrom('file as f')
        .select('f.sha256')
        .where('f.subject_kind', '=', 'letter')
        .whereRef('f.subject_id', '=', 'l.id')
        .where('f.kind', '=', 'notice')
        .orderBy('f.revision', 'desc')
        .limit(1)
        .as('noticeSha256'),
    )
    .where('l.site_id', '=', siteId)
    .where('l.shpi', 'is not', null);
}

type Row = Omit<LetterOfShpi, 'shpi' | 'scanSha256s' | 'returnCause'> & {
  readonly shpi: string | null;
  readonly acceptedAt: Date | null;
};

async function withScans(em: EntityManager, rows: readonly Row[]): Promise<readonly LetterOfShpi[]> {
  if (rows.length === 0) return [];
  const filed = await database(em)
    .selectFrom('letter_scan')
    .select(['letter_id as letterId', 'sha256'])
    .where('letter_id', '=', anyOf(rows.map(({ id }) => id)))
    .execute();
  const byLetter = Map.groupBy(filed, ({ letterId }) => letterId);
  const causes = await causesOf(em, rows.filter(isReturned));
  return rows.map(({ acceptedAt: _, ...row }) => ({
    ...row,
    returnCause: causes.get(row.id) ?? null,
    shpi: row.shpi ?? '',
    scanSha256s: (byLetter.get(row.id) ?? []).map(({ sha256 }) => sha256),
  }));
}

/** What the Post's operations name as the cause of each return. */
async function causesOf(em: EntityManager, rows: readonly Row[]): Promise<ReadonlyMap<string, ReturnCause>> {
  if (rows.length === 0) return new Map();
  const events = await database(em)
    .selectFrom('postal_event')
    .select(['letter_id as letterId', 'oper_type as operType', 'oper_attr as operAttr', 'oper_date as operDate'])
    .select('office_index as officeIndex')
    .where('letter_id', '=', anyOf(rows.map(({ id }) => id)))
    .orderBy('id')
    .execute();
  const byLetter = Map.groupBy(events, ({ letterId }) => letterId);
  return new Map(
    rows.map(({ id, status, outcome, acceptedAt }) => {
      const end = [status, outcome].includes('lost') ? 'lost' : 'returned_to_court';
      return [id, returnCauseOf(end, byLetter.get(id) ?? [], { notBefore: ownSince(acceptedAt) })];
    }),
  );
}
