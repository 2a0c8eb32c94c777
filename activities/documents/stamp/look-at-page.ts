import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { PDFiumDocument } from '@hyzyla/pdfium';
import { CELL } from './find-place.ts';
import { inkMapOf } from './ink-map.ts';
import type { InkMap } from './ink-map.ts';
import type { PageGeometry } from './page-geometry.ts';
import { StampError } from './stamp-error.ts';

/** Pixels in a cell's side; a hairline still darkens one of them. */
const PIXELS_PER_CELL = 4;
/** Longest side of the picture: a drawing may be metres long. */
const MAX_PIXELS = 3_400;

/** Looks at the pages of one document. */
export interface PageViewer {
  inkOf(pageIndex: number, geometry: PageGeometry): Promise<InkMap>;
}

let library: Promise<PDFiumLibrary> | undefined;

/** Text positions say nothing of scans, tables and pictures: the pixels are what the mark must not cover. @throws StampError */
export async function withPageViewer<T>(pdf: Uint8Array, work: (viewer: PageViewer) => Promise<T>): Promise<T> {
  const document = await openDocument(pdf);
  try {
    return await work({ inkOf: (pageIndex, geometry) => inkOf(document, pageIndex, geometry) });
  } finally {
    document.destroy();
  }
}

/** The viewer itself, loaded once. */
export function loadViewer(): Promise<PDFiumLibrary> {
  library ??= PDFiumLibrary.init();
  return library;
}

async function openDocument(pdf: Uint8Array): Promise<PDFiumDocument> {
  try {
    return await (await loadViewer()).loadDocument(pdf);
  } catch (error) {
    library = undefined;
    throw new StampError('stamp_unreadable_pdf', 'PDF не открывается: поставить отметку о подписи нельзя.', {
      cause: error,
    });
  }
}

async function inkOf(document: PDFiumDocument, pageIndex: number, geometry: PageGeometry): Promise<InkMap> {
  const { width, height, userUnit } = geometry;
  const points = { width: width * userUnit, height: height * userUnit };
  const longest = Math.max(points.width, points.height);
  const perPoint = Math.min(PIXELS_PER_CELL / CELL, MAX_PIXELS / longest);
  const size = { width: Math.round(points.width * perPoint), height: Math.round(points.height * perPoint) };
  const picture = await document.getPage(pageIndex).render({ ...size, colorSpace: 'Gray', renderFormFields: true });
  return inkMapOf(picture, Math.floor(points.width / CELL), Math.floor(points.height / CELL));
}
