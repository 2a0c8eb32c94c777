import { PDFDocument } from 'pdf-lib';
import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import { AT_ONCE } from './at-once.ts';
import { drawFormValues } from './draw-form-values.ts';
import { flattenAnnotations } from './flatten-annotations.ts';
import { inspectCatalog } from './inspect-catalog.ts';
import { dropBlankTail } from './paints-nothing.ts';
import { openPdf } from './open-pdf.ts';
import { shrunkPages } from './shrunk-pages.ts';
import { stripPage, stripStreams } from './strip-page.ts';

/** A letter takes 5; this only keeps floods out. */
const MAX_PAGES = 500;

/** A PDF of which only the look of its pages is left. */
export interface CleanPdf {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  readonly warnings: readonly ConversionNotice[];
}

/**
 * Takes the pages over into a new file: no scripts, actions, attachments, forms, hidden parts. Sizes and turns of pages are kept.
 * @param dropsBlankTail for what LibreOffice made: empty pages at its end are its own or a slip of the author
 * @throws ConversionRefused
 */
export async function cleanPdf(bytes: Uint8Array, { dropsBlankTail = false } = {}): Promise<CleanPdf> {
  const source = await openPdf(bytes);
  if (source.getPageCount() > MAX_PAGES) throw new ConversionRefused('too_many_pages');
  const warnings = [...inspectCatalog(source)];
  const dropped = dropsBlankTail ? dropBlankTail(source) : 0;
  if (dropped > 0) warnings.push({ code: 'blank_pages_dropped', about: String(dropped) });
  try {
    await drawFormValues(source);
    warnings.push(...shrunkPages(source));
    const { drawn, notes } = flattenAnnotations(source);
    if (drawn > 0) warnings.push({ code: 'pdf_annotations' });
    if (notes > 0) warnings.push({ code: 'pdf_notes' });
    const target = await PDFDocument.create({ updateMetadata: false });
    await takePages(source, target);
    return { pdf: await target.save(AT_ONCE), pageCount: target.getPageCount(), warnings };
  } catch (cause) {
    // The library meets a broken object only when it comes to copy it.
    throw cause instanceof ConversionRefused ? cause : new ConversionRefused('damaged', { cause });
  }
}

async function takePages(source: PDFDocument, target: PDFDocument): Promise<void> {
  source.getPages().forEach(stripPage);
  for (const page of await target.copyPages(source, source.getPageIndices())) target.addPage(page);
  stripStreams(target);
}
