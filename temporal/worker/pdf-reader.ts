import { ConversionRefused } from '#activities/documents/conversion-refused.ts';
import type { FencedDocuments } from '#activities/documents/fenced/fenced-documents.ts';
import type { PdfReader } from '#activities/ports/pdf-reader.ts';

/** The real reader, at work in fenced processes: what the Post sends is a stranger's file too. */
export function createPdfReader(documents: Pick<FencedDocuments, 'read'>): PdfReader {
  return {
    textOf: (pdf) =>
      documents.read(pdf).catch((error: unknown) => {
        if (error instanceof ConversionRefused) return null;
        throw error;
      }),
  };
}
