import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString } from 'pdf-lib';
import { flattenAnnotations } from './pdf/flatten-annotations.ts';
import { AT_ONCE } from './pdf/at-once.ts';
import { openPdf } from './pdf/open-pdf.ts';
import { A4 } from './pdf/paper.ts';
import { isPlainA4, placePage } from './pdf/place-page.ts';
import { stripPage, stripStreams } from './pdf/strip-page.ts';

/** How the letter is put together. */
export interface AssembleOptions {
  /** Where the Post may print the address block. */
  readonly blankAddressPage: 'first' | 'last' | 'none';
  /** Written into the file as its date; the same input and options give the same bytes. The start of 2000 if absent. */
  readonly createdAt?: Date;
  /** Title in the file's properties: no personal data. */
  readonly title?: string;
}

/** The letter as one file. */
export interface AssembledPdf {
  readonly pdf: Uint8Array;
  /** All pages, the blank one included. */
  readonly pageCount: number;
  readonly byteSize: number;
}

const TIMELESS = new Date('2000-01-01T00:00:00Z');

/**
 * Joins converted documents in their order into one PDF, every page portrait A4 without turn, annotations and fields drawn into the page.
 * @throws ConversionRefused when a part cannot be opened
 */
export async function assemblePdf(parts: readonly Uint8Array[], options: AssembleOptions): Promise<AssembledPdf> {
  const target = await PDFDocument.create({ updateMetadata: false });
  if (options.blankAddressPage === 'first') target.addPage([A4.width, A4.height]);
  for (const part of parts) await addPart(target, await openPdf(part));
  if (options.blankAddressPage === 'last') target.addPage([A4.width, A4.height]);
  stripStreams(target);
  describe(target, parts, options);
  const pdf = await target.save(AT_ONCE);
  return { pdf, pageCount: target.getPageCount(), byteSize: pdf.byteLength };
}

/** Untouched pages are copied together, so that they go on sharing fonts and pictures. */
async function addPart(target: PDFDocument, source: PDFDocument): Promise<void> {
  flattenAnnotations(source);
  const pages = source.getPages();
  pages.forEach(stripPage);
  const plain = [...pages.keys()].filter((index) => isPlainA4(source.getPage(index)));
  const copies = new Map((await target.copyPages(source, plain)).map((page, place) => [plain[place], page]));
  for (const [index, page] of pages.entries()) {
    const copy = copies.get(index);
    if (copy) target.addPage(copy);
    else await placePage(target, page);
  }
}

function describe(target: PDFDocument, parts: readonly Uint8Array[], options: AssembleOptions): void {
  const date = options.createdAt ?? TIMELESS;
  target.setProducer('МАСК');
  target.setCreationDate(date);
  target.setModificationDate(date);
  if (options.title !== undefined) target.setTitle(options.title);
  const hash = createHash('sha256').update(`${options.blankAddressPage}\n${date.toISOString()}\n`);
  for (const part of parts) hash.update(part);
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32));
  target.context.trailerInfo.ID = target.context.obj([id, id]);
}
