import type { PDFiumDocument } from '@hyzyla/pdfium';
import { loadViewer } from '../../stamp/look-at-page.ts';
import type { DrawnImage, DrawnPath, PdfCensus } from '../census.ts';
import { isUniform } from './image-colour.ts';
import { pdfiumPage } from './pdfium-module.ts';
import type { PdfiumPage } from './pdfium-module.ts';

const PATH = 2;
const IMAGE = 3;
const FORM = 5;
const MAX_FORM_DEPTH = 12;
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
    const page = pdfiumPage(wrapped);
    const count = page.module._FPDFPage_CountObjects(page.page);
    for (let place = 0; place < count; place += 1)
      visit(page, page.module._FPDFPage_GetObject(page.page, place), index + 1, found, 0);
    page.module._FPDF_ClosePage(page.page);
  }
  return found;
}

type Found = { readonly images: DrawnImage[]; readonly paths: DrawnPath[]; left: number };

function visit(page: PdfiumPage, object: number, number: number, found: Found, depth: number): void {
  const type = page.module._FPDFPageObj_GetType(object);
  found.left -= 1;
  if (found.left < 0) return;
  if (type === IMAGE) found.images.push(imageOf(page, object, number));
  else if (type === PATH) found.paths.push({ page: number, ...boundsOf(page, object) });
  else if (type === FORM && depth < MAX_FORM_DEPTH) {
    for (let place = 0; place < page.module._FPDFFormObj_CountObjects(object); place += 1)
      visit(page, page.module._FPDFFormObj_GetObject(object, place), number, found, depth + 1);
  }
}

function imageOf(page: PdfiumPage, object: number, number: number): DrawnImage {
  const { left, bottom, right, top } = boundsOf(page, object);
  return { page: number, left, bottom, width: right - left, height: top - bottom, isUniform: isUniform(page, object) };
}

function boundsOf({ module }: PdfiumPage, object: number): Omit<DrawnPath, 'page'> {
  const place = module.wasmExports.malloc(16);
  try {
    module._FPDFPageObj_GetBounds(object, place, place + 4, place + 8, place + 12);
    const view = new DataView(module.HEAPU8.buffer, place, 16);
    const [left = 0, bottom = 0, right = 0, top = 0] = [0, 4, 8, 12].map((offset) => view.getFloat32(offset, true));
    return { left, bottom, right, top };
  } finally {
    module.wasmExports.free(place);
  }
}
