import { extname } from 'node:path';
import { documentWarning } from '#domain/documents/conversion-faults.ts';
import type { ConversionWarningCode } from '#domain/documents/conversion-faults.ts';
import type { ConversionResult, DocumentConverter, SourceDocument } from '../ports/document-converter.ts';
import { ConversionRefused } from './conversion-refused.ts';
import type { ConverterOptions } from './converter-options.ts';
import { imageToPdf } from './images/image-to-pdf.ts';
import { ListenerPool } from './office/listener-pool.ts';
import { cleanPdf } from './pdf/clean-pdf.ts';
import { inspectSource } from './source/inspect-source.ts';
import type { Inspection } from './source/inspection.ts';

const DEFAULTS = { timeoutMs: 20_000, memoryLimitBytes: 512 * 1024 * 1024, recycleAfter: 200 } as const;

/** The converter, and what a readiness check and a bench need of it besides. */
export interface PoolConverter extends DocumentConverter {
  /** Brings all listeners up before the first document. @throws ConverterUnavailableError */
  start(): Promise<{ readonly version: string; readonly hasNetwork: boolean }>;
  /** Process ids of the listeners that are up. */
  listenerPids(): Promise<readonly number[]>;
}

/**
 * Converts by content, not by name: office documents through a pool of LibreOffice listeners that stay between documents, images and
 * PDF in this process. A document at fault is an answer; a converter that cannot work is an error. Starts with its first document.
 */
export function createDocumentConverter(options: ConverterOptions): PoolConverter {
  const log = options.logger ?? { warn: () => undefined };
  const pool = new ListenerPool({ ...DEFAULTS, ...options, log });
  return {
    start: () => pool.start(),
    listenerPids: () => pool.pids(),
    close: () => pool.close(),
    convert: async (document, signal) => {
      try {
        return await convert(pool, document, signal);
      } catch (error) {
        if (error instanceof ConversionRefused) return { ok: false, faults: [error.fault] };
        throw error;
      }
    },
  };
}

async function convert(pool: ListenerPool, source: SourceDocument, signal?: AbortSignal): Promise<ConversionResult> {
  signal?.throwIfAborted();
  const inspection = await inspectSource(source.bytes);
  const raw = await makePdf(pool, inspection, source.bytes, signal);
  const { pdf, pageCount, warnings } = await cleanPdf(raw);
  const codes = new Set<ConversionWarningCode>([
    ...inspection.warnings,
    ...(inspection.kind === 'pdf' ? warnings : []),
    ...nameWarnings(source.fileName, inspection.kind),
  ]);
  return { ok: true, pdf, pageCount, warnings: [...codes].map(documentWarning) };
}

function makePdf(pool: ListenerPool, { kind }: Inspection, bytes: Uint8Array, signal?: AbortSignal) {
  if (kind === 'pdf') return Promise.resolve(bytes);
  if (kind === 'jpg' || kind === 'png') return imageToPdf(bytes);
  return pool.convert(kind, bytes, signal);
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

function nameWarnings(fileName: string, kind: Inspection['kind']): readonly ConversionWarningCode[] {
  return EXTENSIONS[kind].includes(extname(fileName).toLowerCase()) ? [] : ['wrong_extension'];
}
