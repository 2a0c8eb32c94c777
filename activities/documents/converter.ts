import { WorkTime } from '#fence/work-time.ts';
import { documentWarning } from '#domain/documents/conversion-faults.ts';
import { isPicture, type OfficeKind } from '#domain/documents/document-kind.ts';
import type { ConversionResult, DocumentConverter, SourceDocument } from '../ports/document-converter.ts';
import { ConversionRefused } from './conversion-refused.ts';
import type { ConverterOptions } from './converter-options.ts';
import { FencedDocuments } from './fenced/fenced-documents.ts';
import type { MadePdf, OfficeDocument } from './fenced/fenced-documents.ts';
import { faceNotices } from './office/faces.ts';
import { ListenerPool } from './office/listener-pool.ts';

const DEFAULTS = {
  timeoutMs: 18_000,
  memoryLimitBytes: 512 * 1024 * 1024,
  recycleAfter: 200,
  maxDocumentBytes: () => Promise.resolve(Number.MAX_SAFE_INTEGER),
} as const;
/** What an ordinary listener decodes at any age: a page scanned at 600 dots to the inch, and photographs beside it. */
const LIGHT_PIXELS = 40_000_000;
/** What a listener of its own decodes; more is refused in words. Measured figures are in docs/hostile-documents.md. */
const MAX_PIXELS = 240_000_000;
const HEAVY = { listenerCount: 1, memoryLimitBytes: 1536 * 1024 * 1024, recycleAfter: 1 } as const;
const HEAVY_TIMEOUT_MS = 60_000;
/** Pieces of work, of which a letter takes half a dozen. */
const CHILD_RECYCLE_AFTER = 2_000;

/** The converter, and what a readiness check and a bench need of it besides. */
export interface PoolConverter extends DocumentConverter {
  /** The fenced processes, for the other work on documents; closed with the converter. */
  readonly documents: FencedDocuments;
  /** Brings all processes up before the first document. @throws ConverterUnavailableError */
  start(): Promise<{ readonly version: string }>;
  /** Process ids of the listeners that are up. */
  listenerPids(): Promise<readonly number[]>;
}

/**
 * Converts by content, not by name: office documents through a pool of LibreOffice listeners that stay between documents, images and
 * PDF in fenced children of our own. A document at fault is an answer; a converter that cannot work is an error. Starts with its first
 * document.
 */
export function createDocumentConverter(options: ConverterOptions): PoolConverter {
  const log = options.logger ?? { warn: () => undefined };
  const limits = { ...DEFAULTS, ...options, log };
  const pool = new ListenerPool(limits);
  const heavy = new ListenerPool({ ...limits, ...HEAVY });
  const fence = { childCount: options.listenerCount, recycleAfter: CHILD_RECYCLE_AFTER };
  const documents = new FencedDocuments({ ...limits, ...fence });
  return {
    documents,
    start: async () => (await Promise.all([pool.start(), documents.start()]))[0],
    listenerPids: async () => [...(await pool.pids()), ...(await heavy.pids())],
    close: async () => {
      await Promise.all([pool.close(), heavy.close(), documents.close()]);
    },
    convert: async (document, signal) => {
      try {
        return await convert({ pool, heavy, documents }, document, signal);
      } catch (error) {
        if (error instanceof ConversionRefused) return { ok: false, faults: [error.fault] };
        throw error;
      }
    },
  };
}

interface Machines {
  readonly pool: ListenerPool;
  /** For documents with many or large pictures: one at a time, each by a listener of its own. */
  readonly heavy: ListenerPool;
  readonly documents: FencedDocuments;
}

async function convert(machines: Machines, { bytes }: SourceDocument, signal?: AbortSignal): Promise<ConversionResult> {
  signal?.throwIfAborted();
  const { documents } = machines;
  const time = documents.newTime();
  const taken = await documents.take(bytes, time, signal);
  const made = 'pdf' in taken ? taken : await print(machines, taken, time, signal);
  // A picture is its page: there is nothing to compare.
  const lost = isPicture(taken.kind)
    ? []
    : await documents.count(taken.kind, { source: bytes, pdf: made.pdf }, time, signal);
  const counted = new Set(lost.map(({ code }) => code));
  // The census knows the same more exactly: one thing is told once.
  const warnings = [...made.warnings.filter(({ code }) => !counted.has(code)), ...lost].map(documentWarning);
  return { ok: true, kind: taken.kind, pdf: made.pdf, pageCount: made.pageCount, isLeast: made.isLeast, warnings };
}

async function print(
  { pool, heavy, documents }: Machines,
  { kind, bytes, pixels, faces, warnings }: OfficeDocument,
  time: WorkTime,
  signal?: AbortSignal,
): Promise<MadePdf> {
  if (pixels > MAX_PIXELS) throw new ConversionRefused('pictures_too_big');
  const isHeavy = pixels > LIGHT_PIXELS;
  const printing = isHeavy
    ? heavy.convert(kind, bytes, new WorkTime(HEAVY_TIMEOUT_MS), signal)
    : pool.convert(kind, bytes, time, signal);
  const printed = await printing.catch((error: unknown) => {
    throw isUnreadable(error) && OLD_WORD.has(kind) ? new ConversionRefused('old_word', { cause: error }) : error;
  });
  const made = await documents.clean(printed, time, signal);
  return { ...made, warnings: [...warnings, ...faceNotices(faces, await pool.families()), ...made.warnings] };
}

/** Formats that nothing is wrong with but their age. */
const OLD_WORD: ReadonlySet<OfficeKind> = new Set(['word2', 'word6', 'word95']);

function isUnreadable(error: unknown): boolean {
  return error instanceof ConversionRefused && error.code === 'damaged';
}
