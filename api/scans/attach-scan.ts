import { isTrackingNumber } from '#domain/post/tracking-number.ts';
import type { ScanReader } from '#activities/documents/scans/scan-reader.ts';
import { letterForScan } from '#db/scans/letter-scans.ts';
import type { ScanKind, ScanWay } from '#domain/scans/scan.ts';
import type { ReturnCause } from '#domain/returns/return-cause.ts';
import type { FiledScan } from '#views/scans/scan.ts';
import { requireSiteRole, type Actor, type Command } from '../actor.ts';
import { cleanFileName, uploadFaults, type UploadedFile } from '../documents/uploaded-file.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { requireSignatureFile } from '../signing/signature-file.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { fileScan } from './file-scan.ts';
import { openScan, scanMediaType } from './open-scan.ts';

/** One paper brought at a letter's card. */
export interface AttachedScan {
  readonly file: UploadedFile;
  /** Detached, as it came with the file; kept beside it, judged by the worker. */
  readonly signature?: Uint8Array | undefined;
  readonly kind: ScanKind;
  readonly cause: ReturnCause | null;
  readonly isConfirmed: boolean;
}

interface Attaching {
  readonly actor: Actor;
  readonly letterId: string;
  readonly scan: AttachedScan;
  readonly command: Command;
}

/**
 * Files one paper with one letter as it is, so that its signature still fits. A file that names another letter is never taken; one that
 * names none, only when a person confirms. @throws ApplicationError `invalid` · `conflict` · `not-found`
 */
export async function attachScan(
  deps: ServiceDeps,
  reader: ScanReader,
  { actor, letterId, scan, command }: Attaching,
): Promise<FiledScan> {
  const clerk = requireSiteRole(actor, 'clerk', 'supervisor');
  const { file, signature, kind, cause, isConfirmed } = scan;
  const faults = uploadFaults(file, deps.maxUploadBytes);
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
  if (signature) requireSignatureFile(signature);
  const letter = await deps.database.read((em) => letterForScan(em, clerk.siteId, letterId));
  // Of a letter without a number the step itself says why not.
  const { way, hasOthers } = letter === null ? NOT_READ : await readOwn(reader, file.bytes, letter.shpi, isConfirmed);
  const [sha256, signatureSha256] = [
    await deps.blobs.put(file.bytes),
    signature ? await deps.blobs.put(signature) : null,
  ];
  const args = { letterId, sha256, signatureSha256, kind, cause, isConfirmed };
  return changeOnce(deps.database, { actor, command, record: 'scans.attached', args }, deps.clock, async (em, now) => {
    const paper = { letterId, kind, cause, way, isConfirmed, hasOthers, signatureSha256, sha256 };
    const kept = {
      fileName: cleanFileName(file.fileName),
      mediaType: scanMediaType(file.bytes),
      byteSize: file.bytes.byteLength,
    };
    return { id: await fileScan(em, clerk, { ...paper, ...kept }, now) };
  });
}

interface OwnNumber {
  readonly way: ScanWay;
  readonly hasOthers: boolean;
}
const NOT_READ: OwnNumber = { way: 'hand', hasOthers: false };

/** How the letter's own number stands in the file, and whether others stand beside it. @throws ApplicationError when another one stands there alone */
async function readOwn(reader: ScanReader, bytes: Uint8Array, shpi: string, isConfirmed: boolean): Promise<OwnNumber> {
  const numbers = await numbersOf(reader, bytes);
  const own = numbers.find((number) => number.shpi === shpi);
  if (own) return { way: own.way, hasOthers: numbers.some((number) => number.shpi !== shpi) };
  const [other] = numbers;
  if (other) {
    const message = `В файле ШПИ ${other.shpi}: это бумага другого письма.`;
    throw new ApplicationError('invalid', { faults: [{ code: 'other_letter', field: 'file', message }] });
  }
  if (isConfirmed) return NOT_READ;
  const detail = `ШПИ ${shpi} в файле не прочитан. Если бумага об этом письме, поставьте отметку «Приобщить всё равно».`;
  throw new ApplicationError('conflict', { detail });
}

async function numbersOf(reader: ScanReader, bytes: Uint8Array) {
  const { pdf, pageCount } = await openScan(reader, bytes);
  const pages = [];
  for (let page = 1; page <= pageCount; page += 1) pages.push(await reader.page(pdf, page));
  // A number that was misread names no other letter.
  return pages.flat().filter(({ shpi }) => isTrackingNumber(shpi));
}
