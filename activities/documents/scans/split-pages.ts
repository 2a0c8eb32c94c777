import { PDFDocument, PDFName } from 'pdf-lib';

/** Pages of one part, from 1. */
export interface PageRange {
  readonly firstPage: number;
  readonly lastPage: number;
}

/** Each part as a PDF of its own: the pages as they were scanned, without what acts or hangs on them. */
export async function splitPages(pdf: Uint8Array, ranges: readonly PageRange[]): Promise<readonly Uint8Array[]> {
  const whole = await PDFDocument.load(pdf, { updateMetadata: false });
  const parts: Uint8Array[] = [];
  for (const { firstPage, lastPage } of ranges) {
    const part = await PDFDocument.create({ updateMetadata: false });
    const indexes = Array.from({ length: lastPage - firstPage + 1 }, (_, at) => firstPage - 1 + at);
    for (const page of await part.copyPages(whole, indexes)) {
      for (const name of ['Annots', 'AA', 'Metadata', 'PieceInfo']) page.node.delete(PDFName.of(name));
      part.addPage(page);
    }
    parts.push(await part.save());
  }
  return parts;
}
