import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';

let library: Promise<PDFiumLibrary> | undefined;

async function isWhite(page: PDFiumPage): Promise<boolean> {
  if (page.getObjectCount() === 0) return true;
  const picture = await page.render({ scale: 0.5, render: 'bitmap' });
  return picture.data.every((byte) => byte === 255);
}

async function anyPageIsWhite(pdf: Uint8Array): Promise<boolean> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  try {
    for (const page of [...document.pages()].toReversed()) if (await isWhite(page)) return true;
    return false;
  } finally {
    document.destroy();
  }
}

/** True when some page shows nothing but white; judged by its pixels, not by its operators. Throws when PDFium cannot open the file. */
export async function hasBlankPage(pdf: Uint8Array): Promise<boolean> {
  try {
    return await anyPageIsWhite(pdf);
  } catch (error) {
    // A file that broke PDFium's memory must not spoil the next one.
    library = undefined;
    throw error;
  }
}
