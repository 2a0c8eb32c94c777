import { createHash, randomUUID } from 'node:crypto';
import type { ScanReader } from '#activities/documents/scans/scan-reader.ts';
import { changePiece, countOpenPieces, findPiece, lockPiece, settlePiece, type PieceRow } from '#db/scans/pieces.ts';
import { findLetterScan } from '#db/scans/letter-scans.ts';
import { addUploads } from '#db/scans/uploads.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { ReturnCause } from '#domain/returns/return-cause.ts';
import { MAX_SCAN_FILES, pieceMark, type ScanKind } from '#domain/scans/scan.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import type { FiledScan, FiledScans, ScanDeskView, ScanPieceView, UploadedScans } from '#views/scans/scan.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import { readBlob, type Download } from '../documents/read-blob.ts';
import type { PageImage, PageImages } from '../documents/rendering/page-image.ts';
import { cleanFileName, uploadFaults, type UploadedFile } from '../documents/uploaded-file.ts';
import { ApplicationError } from '../errors.ts';
import { readLetter } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import type { SteadyLoop } from '../work/steady-loop.ts';
import { attachScan, type AttachedScan } from './attach-scan.ts';
import { fileScan } from './file-scan.ts';
import { pieceViews, readDesk } from './scan-view.ts';

/** What a person says of a piece; the number as typed. */
export interface PieceRequest {
  readonly shpi: string;
  readonly kind: ScanKind;
  readonly cause: ReturnCause | null;
  /** `pieceMark` of what the person saw; absent: whatever stands there is changed. */
  readonly seen?: string | undefined;
}

export interface FilingRequest {
  readonly pieceId: string;
  readonly isConfirmed: boolean;
  /** `pieceMark` of what the person saw; absent: it is filed as it stands. */
  readonly seen?: string | undefined;
}

export interface ScanService {
  /** Files are kept and read by themselves. @throws ApplicationError `invalid` */
  upload(actor: Actor, files: readonly UploadedFile[], command: Command): Promise<UploadedScans>;
  desk(actor: Actor): Promise<ScanDeskView>;
  /** How many papers wait; 0 for who has no site. */
  openCount(actor: Actor): Promise<number>;
  /** @throws ApplicationError `conflict` when it was settled before */
  change(actor: Actor, pieceId: string, request: PieceRequest, command: Command): Promise<ScanPieceView>;
  /** Files those that nothing speaks against; the rest stay, each with its reason. */
  file(actor: Actor, wanted: readonly FilingRequest[], command: Command): Promise<FiledScans>;
  /** It is of no letter: it waits no more and is filed nowhere. */
  setAside(actor: Actor, pieceId: string, command: Command): Promise<FiledScan>;
  page(actor: Actor, pieceId: string, page: number): Promise<PageImage>;
  download(actor: Actor, pieceId: string): Promise<Download>;
  attach(actor: Actor, letterId: string, scan: AttachedScan, command: Command): Promise<FiledScan>;
  /** A paper filed with a letter, or the signature that came with it. */
  letterScan(actor: Actor, letterId: string, scanId: string, part: 'paper' | 'signature'): Promise<Download>;
}

interface ScanParts {
  readonly reader: ScanReader;
  readonly loop: SteadyLoop;
  readonly images: PageImages;
}

export function createScanService(deps: ServiceDeps, { reader, loop, images }: ScanParts): ScanService {
  const { database, clock, blobs } = deps;
  const piece = (actor: Actor, pieceId: string) =>
    database.read((em) => readPiece(em, requireSiteRole(actor, 'clerk', 'supervisor'), pieceId));
  return {
    upload: async (actor, files, command) => {
      const clerk = requireSiteRole(actor, 'clerk', 'supervisor');
      requireFiles(files, deps.maxUploadBytes);
      const kept: { id: string; fileName: string; byteSize: number; sha256: string }[] = [];
      for (const { fileName, bytes } of files) {
        const sha256 = await blobs.put(bytes);
        kept.push({ id: randomUUID(), fileName: cleanFileName(fileName), byteSize: bytes.byteLength, sha256 });
      }
      const args = kept.map(({ fileName, sha256 }) => ({ fileName, sha256 }));
      const answer = await changeOnce(
        database,
        { actor, command, record: 'scans.uploaded', args },
        clock,
        async (em, now) => {
          const { siteId, accountId } = clerk;
          await addUploads(
            em,
            kept.map((file) => ({ ...file, siteId, uploadedById: accountId, uploadedAt: now })),
          );
          const data = { siteId, files: args.map(({ sha256 }) => sha256) };
          await appendAudit(em, { at: now, actorId: accountId, action: 'scan.uploaded', subject: INSTALLATION, data });
          return { ids: kept.map(({ id }) => id) };
        },
      );
      loop.wake();
      return answer;
    },
    desk: (actor) =>
      database.read(async (em) => readDesk(em, requireSiteRole(actor, 'clerk', 'supervisor').siteId, await clock(em))),
    openCount: ({ siteId }) =>
      siteId === null ? Promise.resolve(0) : database.read((em) => countOpenPieces(em, siteId)),
    change: async (actor, pieceId, request, command) => {
      const clerk = requireSiteRole(actor, 'clerk', 'supervisor');
      const args = { pieceId, ...request };
      return changeOnce(database, { actor, command, record: 'scans.piece_changed', args }, clock, async (em) => {
        const before = await lockOpen(em, clerk, pieceId);
        requireSeen(before, request.seen);
        await changePiece(em, pieceId, wordsOf(before, request));
        const [view] = await pieceViews(em, clerk.siteId, [await readPiece(em, clerk, pieceId)]);
        if (!view) throw pieceNotFound();
        return view;
      });
    },
    file: async (actor, wanted, command) => {
      const clerk = requireSiteRole(actor, 'clerk', 'supervisor');
      const [filed, left]: [FiledScans['filed'][number][], FiledScans['left'][number][]] = [[], []];
      for (const one of wanted) {
        // Each is a transaction of its own: what cannot be filed holds nobody up, and a repeat goes on where it stopped.
        const own = { idempotencyKey: keyOfPiece(command, one.pieceId) };
        try {
          const request = { actor, command: own, record: 'scans.piece_filed', args: one };
          filed.push(await changeOnce(database, request, clock, (em, now) => filePiece(em, clerk, one, now)));
        } catch (error) {
          if (!(error instanceof ApplicationError) || error.code === 'key-reused') throw error;
          left.push({ pieceId: one.pieceId, why: error.detail ?? error.faults[0]?.message ?? error.title });
        }
      }
      return { filed, left };
    },
    setAside: async (actor, pieceId, command) => {
      const clerk = requireSiteRole(actor, 'clerk', 'supervisor');
      const request = { actor, command, record: 'scans.piece_aside', args: { pieceId } };
      return changeOnce(database, request, clock, async (em, now) => {
        const { sha256 } = await lockOpen(em, clerk, pieceId);
        await settlePiece(em, pieceId, 'aside', { byId: clerk.accountId, at: now });
        const data = { siteId: clerk.siteId, sha256 };
        await appendAudit(em, {
          ...{ at: now, actorId: clerk.accountId, action: 'scan.set_aside', subject: INSTALLATION, data },
        });
        return { id: pieceId };
      });
    },
    page: async (actor, pieceId, page) => {
      const { sha256 } = await piece(actor, pieceId);
      const answer = await images.page({ sha256, read: () => readBlob(blobs, sha256) }, page);
      if (answer.state === 'ready') return answer.image;
      throw new ApplicationError('not-found', { detail: 'Такой страницы нет, или она не рисуется.' });
    },
    download: async (actor, pieceId) => {
      const { sha256, fileName, firstPage } = await piece(actor, pieceId);
      const name = `${fileName.replace(/\.[^.]*$/, '')}_стр${firstPage}.pdf`;
      return { bytes: await readBlob(blobs, sha256), fileName: name, mediaType: 'application/pdf', sha256 };
    },
    attach: (actor, letterId, scan, command) => attachScan(deps, reader, { actor, letterId, scan, command }),
    letterScan: async (actor, letterId, scanId, part) => {
      const scan = await database.read(async (em) =>
        findLetterScan(em, (await readLetter(em, actor, letterId)).id, scanId),
      );
      const sha256 = part === 'paper' ? scan?.sha256 : scan?.signatureSha256;
      if (!scan || sha256 == null) throw new ApplicationError('not-found', { detail: 'Такого файла нет.' });
      const { fileName, mediaType } = scan;
      const bytes = await readBlob(blobs, sha256);
      return part === 'paper'
        ? { bytes, sha256, fileName, mediaType }
        : { bytes, sha256, fileName: `${fileName}.sig`, mediaType: 'application/pkcs7-signature' };
    },
  };
}

/** @throws ApplicationError `invalid` */
function requireFiles(files: readonly UploadedFile[], maxBytes: number): void {
  const faults = files.flatMap((file) =>
    uploadFaults(file, maxBytes).map((fault) => ({
      ...fault,
      message: `${cleanFileName(file.fileName)}: ${fault.message}`,
    })),
  );
  const wrong = (code: string, message: string) => ({ code, field: 'file', message });
  if (files.length === 0) faults.push(wrong('file_missing', 'Выберите файлы.'));
  if (files.length > MAX_SCAN_FILES)
    faults.push(wrong('too_many_files', `За раз — не больше ${MAX_SCAN_FILES} файлов.`));
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
}

/** The same when the whole is asked for again. */
function keyOfPiece({ idempotencyKey }: Command, pieceId: string): string {
  return createHash('sha256').update(`${idempotencyKey} ${pieceId}`).digest('hex');
}

/** A number that stands as it was read stays read; another one was typed. */
function wordsOf(before: PieceRow, { shpi, kind, cause }: PieceRequest) {
  const typed = shpi.replaceAll(/\s/g, '').toUpperCase();
  const way = typed === '' ? null : typed === before.shpi ? (before.way ?? 'hand') : ('hand' as const);
  return { shpi: typed === '' ? null : typed, way, kind, cause: kind === 'envelope' ? cause : null };
}

async function filePiece(
  em: EntityManager,
  clerk: SiteActor,
  { pieceId, isConfirmed, seen }: FilingRequest,
  now: Date,
): Promise<FiledScans['filed'][number]> {
  const piece = await lockOpen(em, clerk, pieceId);
  requireSeen(piece, seen);
  const [view] = await pieceViews(em, clerk.siteId, [piece]);
  const stop = view?.doubts.find((doubt) => doubt.isStop);
  if (!view?.letter || stop) throw new ApplicationError('conflict', { detail: stop?.words });
  const { kind, sha256, byteSize, fileName, firstPage } = piece;
  await fileScan(
    em,
    clerk,
    {
      ...{ letterId: view.letter.id, kind, cause: piece.cause ?? null, way: piece.way ?? 'hand', sha256, byteSize },
      ...{ fileName: `${fileName.replace(/\.[^.]*$/, '')}_стр${firstPage}.pdf`, mediaType: 'application/pdf' },
      ...{ signatureSha256: null, isConfirmed },
      hasOthers: view.doubts.some(({ code }) => code === 'several_numbers'),
    },
    now,
  );
  await settlePiece(em, pieceId, 'filed', { byId: clerk.accountId, at: now });
  return { pieceId, letterId: view.letter.id };
}

/** @throws ApplicationError `not-found` · `conflict` */
async function lockOpen(em: EntityManager, { siteId }: SiteActor, pieceId: string): Promise<PieceRow> {
  const piece = await lockPiece(em, siteId, pieceId);
  if (!piece) throw pieceNotFound();
  if (piece.standing === 'open') return piece;
  const detail = piece.standing === 'filed' ? 'Эта бумага уже приобщена к письму.' : 'Эту бумагу уже отложили.';
  throw new ApplicationError('conflict', { detail });
}

/** @throws ApplicationError `conflict`: another person has said something else of it meanwhile */
function requireSeen({ shpi, kind, cause }: PieceRow, seen: string | undefined): void {
  if (seen === undefined || seen === pieceMark({ shpi: shpi ?? null, kind, cause: cause ?? null })) return;
  throw new ApplicationError('conflict', {
    detail: 'Эту строку тем временем изменил другой: посмотрите, что в ней теперь, и повторите.',
  });
}

async function readPiece(em: EntityManager, { siteId }: SiteActor, pieceId: string): Promise<PieceRow> {
  const piece = await findPiece(em, siteId, pieceId);
  if (!piece) throw pieceNotFound();
  return piece;
}

function pieceNotFound(): ApplicationError {
  return new ApplicationError('not-found', { detail: 'Такой бумаги среди сканов участка нет.' });
}
