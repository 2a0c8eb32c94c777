import type { PDFiumDocument } from '@hyzyla/pdfium';
import { loadViewer } from '../../stamp/look-at-page.ts';
import type { DrawnImage, DrawnPath, PdfCensus } from '../census.ts';
import { isUniform } from './image-colour.ts';
import { FORM, IMAGE, MAX_FORM_DEPTH, openedPage, PATH, writtenBy } from '../../pdf/viewer.ts';
import type { OpenedPage } from '../../pdf/viewer.ts';

/** A map has this many lines; more would only cost time. */
const MAX_OBJECTS = 60_000;

/** What a PDF shows, by the viewer, which had no part in making it. */
export async function countPdf(pdf: Uint8Array): Promise<PdfCensus> {
  const document = await (await loadViewer()).loadDocument(pdf);
  try {
    return countPages(document);
  } finally {
    document.destroy();
  }
}

function countPages(document: PDFiumDocument): PdfCensus {
  const found = { pages: [] as string[], images: [] as DrawnImage[], paths: [] as DrawnPath[], left: MAX_OBJECTS };
  for (let index = 0; index < document.getPageCount(); index += 1) {
    const wrapped = document.getPage(index);
    found.pages.push(wrapped.getText());
    const page = openedPage(wrapped);
    const count = page.viewer._FPDFPage_CountObjects(page.handle);
    for (let place = 0; place < count; place += 1)
      visit(page, page.viewer._FPDFPage_GetObject(page.handle, place), found, 0);
    page.viewer._FPDF_ClosePage(page.handle);
  }
  return found;
}

type Found = { readonly images: DrawnImage[]; readonly paths: DrawnPath[]; left: number };

function visit(page: OpenedPage, object: number, found: Found, depth: number): void {
  const type = page.viewer._FPDFPageObj_GetType(object);
  found.left -= 1;
  if (found.left < 0) return;
  if (type === IMAGE) found.images.push(imageOf(page, object));
  else if (type === PATH) found.paths.push({ page: page.number, ...boundsOf(page, object) });
  else if (type === FORM && depth < MAX_FORM_DEPTH) {
    for (let place = 0; place < page.viewer._FPDFFormObj_CountObjects(object); place += 1)
      visit(page, page.viewer._FPDFFormObj_GetObject(object, place), found, depth + 1);
  }
}

function imageOf(page: OpenedPage, object: number): DrawnImage {
  const { left, bottom, right, top } = boundsOf(page, object);
  return {
    page: page.number,
    left,
    bottom,
    width: right - left,
    height: top - bottom,
    isUniform: isUniform(page, object),
  };
}

function boundsOf({ viewer }: OpenedPage, object: number): Omit<DrawnPath, 'page'> {
  const written = writtenBy(viewer, 16, (at) => viewer._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12));
  const [left = 0, bottom = 0, right = 0, top = 0] = [0, 4, 8, 12].map((at) => written?.getFloat32(at, true));
  return { left, bottom, right, top };
}
