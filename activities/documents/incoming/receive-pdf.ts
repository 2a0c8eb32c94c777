import { PDFDocument } from 'pdf-lib';
import { ConversionRefused } from '../conversion-refused.ts';
import { AT_ONCE } from '../pdf/at-once.ts';
import { cleanPdf } from '../pdf/clean-pdf.ts';
import type { CleanPdf } from '../pdf/clean-pdf.ts';
import { readText } from '../pdf/read-text.ts';
import { embedFonts } from './fonts/embed-fonts.ts';
import { findMissingFonts } from './fonts/shown-fonts.ts';

/**
 * A PDF from outside as it will be sent: its pages alone, every face that shows text within the file. What one machine draws in one face
 * and another in another, or not at all, is not what was approved.
 * @throws ConversionRefused
 */
export async function receivePdf(bytes: Uint8Array): Promise<CleanPdf> {
  const cleaned = await cleanPdf(bytes);
  const missing = await findMissingFonts(cleaned.pdf);
  if (missing.length === 0) return cleaned;
  const pdf = await madeWhole(cleaned.pdf, new Set(missing.map(({ name }) => name)));
  const isSame = withoutBlanks(await readText(pdf)) === withoutBlanks(await readText(cleaned.pdf));
  const left = isSame ? await findMissingFonts(pdf) : missing;
  const [first] = left;
  if (first)
    throw new ConversionRefused('pdf_fonts', { about: left.map(({ name }) => name).join(', '), page: first.page });
  const about = missing.map(({ name }) => name).join(', ');
  return { ...cleaned, pdf, warnings: [...cleaned.warnings, { code: 'pdf_fonts_taken', about }] };
}

/** Where words end the viewer tells by distances, which a face may change by a hair. */
function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

async function madeWhole(bytes: Uint8Array, wanted: ReadonlySet<string>): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, ...AT_ONCE });
  await embedFonts(pdf, wanted);
  return pdf.save(AT_ONCE);
}
