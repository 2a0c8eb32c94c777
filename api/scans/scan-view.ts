import { lettersOfShpis, listLetterScans, type LetterOfShpi, type LetterScanRow } from '#db/scans/letter-scans.ts';
import { countOpenPieces, listOpenPieces, type PieceRow } from '#db/scans/pieces.ts';
import { listUploads, type UploadRow } from '#db/scans/uploads.ts';
import type { EntityManager } from '#db/orm.ts';
import { isTrackingNumber } from '#domain/post/tracking-number.ts';
import { RETURN_CAUSES } from '#domain/returns/return-cause.ts';
import { isStop, SCAN_DOUBT_WORDS, scanDoubts, type ScanDoubt } from '#domain/scans/scan-doubts.ts';
import { scanSignatureWords } from '#domain/scans/scan-signature.ts';
import { MAX_SCAN_PAGES } from '#domain/scans/scan.ts';
import type { LetterScanView, ScanDeskView, ScanPieceView, ScanUploadView } from '#views/scans/scan.ts';
import { scannedLetter } from './file-scan.ts';

/** Pieces on the page at once. */
const SHOWN_PIECES = 100;
/** So long a file that could not be read is told of. */
const REFUSED_SHOWN_MS = 3 * 24 * 3_600_000;

const REFUSALS: Readonly<Record<string, string>> = {
  unreadable: 'Файл не открывается как PDF, PNG или JPEG: отсканируйте ещё раз.',
  too_many_pages: `В файле больше ${MAX_SCAN_PAGES} страниц: разделите его.`,
  failed: 'Файл не удалось прочитать: загрузите его ещё раз.',
};

/** What of a site waits for a person. */
export async function readDesk(em: EntityManager, siteId: string, now: Date): Promise<ScanDeskView> {
  const uploads = await listUploads(em, siteId, new Date(now.getTime() - REFUSED_SHOWN_MS));
  const pieces = await listOpenPieces(em, siteId, SHOWN_PIECES);
  return {
    uploads: uploads.map(uploadView),
    pieces: await pieceViews(em, siteId, pieces),
    openCount: await countOpenPieces(em, siteId),
  };
}

/** Each with the letter that its number names now. */
export async function pieceViews(
  em: EntityManager,
  siteId: string,
  pieces: readonly PieceRow[],
): Promise<readonly ScanPieceView[]> {
  const shpis = pieces.map(({ shpi }) => shpi).filter((shpi) => shpi != null);
  const letters = await lettersOfShpis(em, siteId, [...new Set(shpis)]);
  return pieces.map((piece) => pieceView(piece, letters.get(piece.shpi ?? '') ?? null));
}

function pieceView(piece: PieceRow, letter: LetterOfShpi | null): ScanPieceView {
  const { id, fileName, firstPage, lastPage, others, kind } = piece;
  const [shpi, way, cause] = [piece.shpi ?? null, piece.way ?? null, piece.cause ?? null];
  const doubts = scanDoubts({
    ...{ shpi, isNumberRight: shpi !== null && isTrackingNumber(shpi), kind, cause },
    // Who typed the number has looked at the paper.
    hasOthers: others.length > 0 && way !== 'hand',
    letter: letter && scannedLetter(letter, piece.sha256),
  });
  return {
    ...{ id, fileName, firstPage, lastPage, shpi, way, others, kind, cause },
    letter: letter && { id: letter.id, number: letter.number, recipientName: letter.recipientName },
    doubts: doubts.map((code) => ({ code, words: wordsOf(code, letter), isStop: isStop(code) })),
  };
}

/** What differs is named: the person looks from the paper to the Post's word. */
function wordsOf(doubt: ScanDoubt, letter: LetterOfShpi | null): string {
  const told = doubt === 'cause_differs' ? letter?.returnCause : null;
  return told == null ? SCAN_DOUBT_WORDS[doubt] : `${SCAN_DOUBT_WORDS[doubt]} У Почты: ${RETURN_CAUSES[told]}.`;
}

function uploadView({
  id,
  fileName,
  byteSize,
  state,
  refusal,
  pageCount,
  pagesRead,
  uploadedAt,
}: UploadRow): ScanUploadView {
  return {
    ...{ id, fileName, byteSize, pagesRead, pageCount: pageCount ?? null, uploadedAt: uploadedAt.toISOString() },
    state: state === 'refused' ? state : 'waiting',
    refusal: refusal == null ? null : (REFUSALS[refusal] ?? REFUSALS['failed'] ?? ''),
  };
}

/** Papers that people have filed with a letter. */
export async function readLetterScans(em: EntityManager, letterId: string): Promise<readonly LetterScanView[]> {
  return (await listLetterScans(em, letterId)).map(letterScanView);
}

function letterScanView(row: LetterScanRow): LetterScanView {
  const { id, kind, way, fileName, mediaType, byteSize, sha256, filedByName } = row;
  return {
    ...{ id, kind, cause: row.cause ?? null, way, fileName, mediaType, byteSize, sha256, filedByName },
    ...{ hasSignature: row.signatureSha256 != null, signature: signatureView(row) },
    filedAt: row.filedAt.toISOString(),
  };
}

function signatureView(row: LetterScanRow): LetterScanView['signature'] {
  const { signatureSha256, signatureState, signedBy } = row;
  if (signatureSha256 == null) return null;
  return { state: signatureState ?? 'waiting', words: scanSignatureWords(row), signedBy };
}
