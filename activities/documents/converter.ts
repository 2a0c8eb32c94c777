import { extname } from 'node:path';
import type { WorkTime } from '#fence/work-time.ts';
import { documentWarning } from '#domain/documents/conversion-faults.ts';
import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import type { ConversionResult, DocumentConverter, SourceDocument } from '../ports/document-converter.ts';
import { ConversionRefused } from './conversion-refused.ts';
import type { ConverterOptions } from './converter-options.ts';
import { FencedDocuments } from './fenced/fenced-documents.ts';
import type { MadePdf, OfficeDocument } from './fenced/fenced-documents.ts';
import { ListenerPool } from './office/listener-pool.ts';
import type { Inspection } from './source/inspection.ts';

const DEFAULTS = { timeoutMs: 18_000, memoryLimitBytes: 512 * 1024 * 1024, recycleAfter: 200 } as const;
/** Pieces of work, of which a letter takes half a dozen. */
const CHILD_RECYCLE_AFTER = 2_000;

/** The converter, and what a readiness check and a bench need of it besides. */
export interface PoolConverter extends DocumentConverter {
  /** The fenced processes, for the other work on documents; closed with the converter. */
  readonly documents: FencedDocuments;
  /** Brings all processes up before the first document. @throws ConverterUnavailableError */
  start(): Promise<{ readonly version: string; readonly hasNetwork: boolean }>;
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
  const fence = { childCount: options.listenerCount, recycleAfter: CHILD_RECYCLE_AFTER };
  const documents = new FencedDocuments({ ...limits, ...fence });
  return {
    documents,
    start: async () => (await Promise.all([pool.start(), documents.start()]))[0],
    listenerPids: () => pool.pids(),
    close: async () => {
      await Promise.all([pool.close(), documents.close()]);
    },
    convert: async (document, signal) => {
      try {
        return await convert({ pool, documents }, document, signal);
      } catch (error) {
        if (error instanceof ConversionRefused) return { ok: false, faults: [error.fault] };
        throw error;
      }
    },
  };
}

interface Machines {
  readonly pool: ListenerPool;
  readonly documents: FencedDocuments;
}

async function convert({ pool, documents }: Machines, source: SourceDocument, signal?: AbortSignal) {
  signal?.throwIfAborted();
  const time = documents.newTime();
  const taken = await documents.take(source.bytes, time, signal);
  const made = 'pdf' in taken ? taken : await print({ pool, documents }, taken, source.bytes, time, signal);
  const lost = isCounted(taken.kind)
    ? await documents.count(taken.kind, { source: source.bytes, pdf: made.pdf }, time, signal)
    : [];
  const notices = [...taken.warnings, ...lost, ...nameWarnings(source.fileName, taken.kind)];
  const warnings = notices.map(documentWarning);
  return { ok: true, pdf: made.pdf, pageCount: made.pageCount, warnings } satisfies ConversionResult;
}

async function print(
  { pool, documents }: Machines,
  { kind }: OfficeDocument,
  bytes: Uint8Array,
  time: WorkTime,
  signal?: AbortSignal,
): Promise<MadePdf> {
  return documents.clean(await pool.convert(kind, bytes, time, signal), time, signal);
}

/** A picture is its page: there is nothing to compare. */
function isCounted(kind: Inspection['kind']): boolean {
  return kind !== 'jpg' && kind !== 'png';
}

const EXTENSIONS: Readonly<Record<Inspection['kind'], readonly string[]>> = {
  docx: ['.docx', '.docm', '.dotx', '.dotm'],
  doc: ['.doc', '.dot'],
  odt: ['.odt', '.ott'],
  rtf: ['.rtf'],
  pdf: ['.pdf'],
  jpg: ['.jpg', '.jpeg', '.jpe'],
  png: ['.png'],
  html: ['.html', '.htm'],
  fodt: ['.fodt'],
  wordml: ['.xml'],
};

function nameWarnings(fileName: string, kind: Inspection['kind']): readonly ConversionNotice[] {
  const isFitting = EXTENSIONS[kind].includes(extname(fileName).toLowerCase());
  return isFitting ? [] : [{ code: 'wrong_extension' }];
}
