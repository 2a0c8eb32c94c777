import { randomUUID } from 'node:crypto';
import { ScanRefused, type ScanReader } from '#activities/documents/scans/scan-reader.ts';
import { lettersOfShpis } from '#db/scans/letter-scans.ts';
import {
  freeUpload,
  keepPieces,
  noteReading,
  refuseUpload,
  takeDueUpload,
  type DueUpload,
  type NewPiece,
} from '#db/scans/uploads.ts';
import { groupPages, type ReadNumber, type ScanPart } from '#domain/scans/group-pages.ts';
import { readBlob } from '../documents/read-blob.ts';
import { errorFacts } from '../http/request-log.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { SteadyLoop } from '../work/steady-loop.ts';

const LOOK_MS = 5_000;
/** Longer than one page may take behind the fence. */
const HOLD_MS = 90_000;
/** Each try waits six times as long as the one before: a store that is away for half an hour costs nobody his file. */
const [AGAIN_MS, LONGER] = [10_000, 6];
const MOST_TRIES = 5;
/** People see how far it is. */
const NOTED_EVERY = 5;

/** Reads brought files one after another: numbers of each page, then a PDF of each part. What a process that ended left behind is read again. */
export function createScanLoop(deps: ServiceDeps, reader: ScanReader): SteadyLoop {
  const portion = async (): Promise<boolean> => {
    const due = await deps.database.change('scans.upload_taken', (em) => takeDueUpload(em, HOLD_MS), 'statement');
    if (due === undefined) return false;
    await readOne(deps, reader, due);
    return true;
  };
  return new SteadyLoop({ name: 'scans', portion, lookMs: LOOK_MS }, deps.logger);
}

async function readOne(deps: ServiceDeps, reader: ScanReader, due: DueUpload): Promise<void> {
  try {
    const { pdf, pageCount } = await reader.open(await readBlob(deps.blobs, due.sha256));
    const parts = await partsOf(deps, reader, due, { pdf, pageCount });
    const files = await reader.split(pdf, parts);
    const pieces: NewPiece[] = [];
    for (const [index, part] of parts.entries()) {
      const bytes = files[index] ?? new Uint8Array();
      pieces.push({ ...part, id: randomUUID(), sha256: await deps.blobs.put(bytes), byteSize: bytes.byteLength });
    }
    await deps.database.change('scans.pieces_kept', (em) => keepPieces(em, due, pieces));
  } catch (error) {
    await endBadly(deps, due, error);
  }
}

async function partsOf(
  { database }: ServiceDeps,
  reader: ScanReader,
  { id, siteId }: DueUpload,
  { pdf, pageCount }: { readonly pdf: Uint8Array; readonly pageCount: number },
): Promise<readonly ScanPart[]> {
  const pages: (readonly ReadNumber[])[] = [];
  for (let page = 1; page <= pageCount; page += 1) {
    pages.push(await reader.page(pdf, page));
    if (page % NOTED_EVERY !== 1) continue;
    const far = { pageCount, pagesRead: page, holdMs: HOLD_MS + NOTED_EVERY * HOLD_MS };
    await database.change('scans.reading_noted', (em) => noteReading(em, id, far), 'statement');
  }
  const shpis = new Set(pages.flat().map(({ shpi }) => shpi));
  const ours = await database.read((em) => lettersOfShpis(em, siteId, [...shpis]));
  return groupPages(pages, (shpi) => ours.has(shpi));
}

/** What the file is to blame for is told at once; whatever else, after some tries. */
async function endBadly(deps: ServiceDeps, { id, tries }: DueUpload, error: unknown): Promise<void> {
  const refusal = error instanceof ScanRefused ? error.code : tries >= MOST_TRIES ? 'failed' : undefined;
  if (!(error instanceof ScanRefused)) deps.logger.warn(errorFacts(error), 'scans: a file could not be read');
  if (refusal === undefined) {
    await deps.database.change(
      'scans.upload_later',
      (em) => freeUpload(em, id, AGAIN_MS * LONGER ** (tries - 1)),
      'statement',
    );
    return;
  }
  await deps.database.change('scans.upload_refused', (em) => refuseUpload(em, id, refusal), 'statement');
}
