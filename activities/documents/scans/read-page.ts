import type { PDFiumDocument, PDFiumPage } from '@hyzyla/pdfium';
import { numbersIn, numbersOfBarcodes, type ReadNumber } from '#domain/scans/group-pages.ts';
import { barcodesOn, type Pixels } from './barcodes.ts';

const POINTS_PER_INCH = 72;
/** What scanners give by default; a number printed small is looked at again closer. */
const DOTS_PER_INCH = [200, 320];
const MAX_SIDE_PIXELS = 5_000;

/** Numbers of the Post on one page (from 0): its words first; its barcodes where the words name none; wrong ones where nothing right is found. */
export async function readPage(document: PDFiumDocument, index: number): Promise<readonly ReadNumber[]> {
  const written = numbersIn(document.getPage(index).getText());
  if (written.right.length > 0) return readAs('text', written.right);
  let coded: readonly string[] = [];
  for (const dots of DOTS_PER_INCH) {
    // The library closes a page with its first drawing.
    const numbers = numbersOfBarcodes(await barcodesOn(await drawn(document.getPage(index), dots)));
    if (numbers.right.length > 0) return readAs('barcode', numbers.right);
    coded = numbers.wrong;
  }
  return written.wrong.length > 0 ? readAs('text', written.wrong) : readAs('barcode', coded);
}

function readAs(way: ReadNumber['way'], shpis: readonly string[]): readonly ReadNumber[] {
  return shpis.map((shpi) => ({ shpi, way }));
}

async function drawn(page: PDFiumPage, dots: number): Promise<Pixels> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = Math.min(dots / POINTS_PER_INCH, MAX_SIDE_PIXELS / Math.max(originalWidth, originalHeight, 1));
  let pixels: Pixels = { data: new Uint8Array(), width: 0, height: 0 };
  await page.render({
    ...{ scale, renderFormFields: true },
    render: ({ data, width, height }) => {
      pixels = { data: Uint8Array.from(data), width, height };
      return Promise.resolve(new Uint8Array());
    },
  });
  return pixels;
}
