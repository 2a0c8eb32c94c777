import { BlobDamagedError, BlobMissingError } from '#db/blobs/encrypted-blob-store.ts';
import type { Fault, Warning } from '#domain/documents/fault.ts';
import { convertOnce } from './convert-attachment.ts';
import type { LetterDependencies } from './dependencies.ts';

/** One document of a letter as PDF, or what is wrong with it. */
export type ConvertedDocument =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** The uploaded file itself is gone: only whoever has it can bring it back. */
export const SOURCE_LOST: Fault = {
  code: 'source_lost',
  field: 'document',
  message: 'файл в хранилище повреждён или утрачен. Удалите его из письма и приложите ещё раз.',
};

/**
 * Reads what an earlier conversion made. A PDF that has been damaged or lost since is made again from the document; when the document
 * is damaged or lost too, the clerk is asked for it.
 */
export async function readConverted(
  dependencies: LetterDependencies,
  source: { readonly sha256: string; readonly fileName: string },
  signal?: AbortSignal,
): Promise<ConvertedDocument> {
  try {
    return (await tryReading(dependencies, source, signal)) ?? (await convertAnew(dependencies, source, signal));
  } catch (error) {
    if (isLost(error)) return { ok: false, faults: [SOURCE_LOST] };
    throw error;
  }
}

/** True when a file is not there or is not what was stored. */
export function isLost(error: unknown): boolean {
  return error instanceof BlobMissingError || error instanceof BlobDamagedError;
}

type Source = Parameters<typeof readConverted>[1];

/** Null when the PDF of a conversion on record cannot be used. */
async function tryReading(
  dependencies: LetterDependencies,
  source: Source,
  signal?: AbortSignal,
): Promise<ConvertedDocument | null> {
  const { pdfSha256, faults, warnings } = await convertOnce(dependencies, source, { signal });
  if (pdfSha256 === null) return { ok: false, faults };
  try {
    return { ok: true, pdf: await dependencies.blobs.get(pdfSha256), warnings };
  } catch (error) {
    if (isLost(error)) return null;
    throw error;
  }
}

async function convertAnew(
  dependencies: LetterDependencies,
  source: Source,
  signal?: AbortSignal,
): Promise<ConvertedDocument> {
  const { pdfSha256, faults, warnings } = await convertOnce(dependencies, source, { signal, isAnew: true });
  return pdfSha256 === null
    ? { ok: false, faults }
    : { ok: true, pdf: await dependencies.blobs.get(pdfSha256), warnings };
}
