import { EncryptedPDFError, PDFDocument } from 'pdf-lib';
import { ConversionRefused } from '../conversion-refused.ts';
import { AT_ONCE } from './at-once.ts';

/**
 * Opens a PDF that came from outside.
 * @throws ConversionRefused `pdf_encrypted` under any protection, `damaged` when it holds no page that can be read
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, ...AT_ONCE }).catch((cause: unknown) => {
    throw new ConversionRefused(cause instanceof EncryptedPDFError ? 'pdf_encrypted' : 'damaged', { cause });
  });
  if (countPages(pdf) === 0) throw new ConversionRefused('damaged');
  return pdf;
}

/** The library looks for the page tree only here, and throws of every kind when it is broken. */
function countPages(pdf: PDFDocument): number {
  try {
    return pdf.getPages().length;
  } catch (cause) {
    throw new ConversionRefused('damaged', { cause });
  }
}
