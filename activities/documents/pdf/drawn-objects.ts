import type { PDFiumPage } from '@hyzyla/pdfium';
import { loadViewer } from '../stamp/look-at-page.ts';
import { ConversionRefused } from '../conversion-refused.ts';

/** What of the page viewer's own interface is used (fpdf_edit.h, fpdf_text.h of PDFium); its wrapper does not offer it. */
export interface Viewer {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(at: number): void;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFFormObj_CountObjects(form: number): number;
  _FPDFFormObj_GetObject(form: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  _FPDFTextObj_GetTextRenderMode(object: number): number;
  _FPDFTextObj_GetFont(object: number): number;
  _FPDFTextObj_GetText(object: number, textPage: number, buffer: number, length: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(textPage: number): void;
  _FPDFFont_GetIsEmbedded(font: number): number;
  _FPDFFont_GetBaseFontName(font: number, buffer: number, length: number): number;
  _FPDFImageObj_GetImageDataRaw(object: number, buffer: number, length: number): number;
  _FPDFImageObj_GetBitmap(object: number): number;
  _FPDFBitmap_GetFormat(bitmap: number): number;
  _FPDFBitmap_GetWidth(bitmap: number): number;
  _FPDFBitmap_GetHeight(bitmap: number): number;
  _FPDFBitmap_GetStride(bitmap: number): number;
  _FPDFBitmap_GetBuffer(bitmap: number): number;
  _FPDFBitmap_Destroy(bitmap: number): void;
}

/** Kinds of drawn objects that are looked at. */
export const [TEXT, IMAGE] = [1, 3];
const FORM = 5;
const MAX_NESTING = 12;

/** From an object's units to points on its page. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Something drawn on a page, the forms around it resolved. */
export interface DrawnObject {
  readonly handle: number;
  readonly kind: number;
  readonly matrix: Matrix;
}

/** One page as its viewer has it open. */
export interface OpenedPage {
  readonly viewer: Viewer;
  readonly handle: number;
  /** From 1. */
  readonly number: number;
}

/** Opens the file for the viewer and goes through its pages. @throws ConversionRefused `damaged` */
export async function withPages<T>(pdf: Uint8Array, work: (pages: Iterable<OpenedPage>) => T | Promise<T>): Promise<T> {
  const document = await (await loadViewer()).loadDocument(pdf).catch((cause: unknown) => {
    throw new ConversionRefused('damaged', { cause });
  });
  try {
    return await work(opened(document.pages()));
  } finally {
    document.destroy();
  }
}

function* opened(pages: Iterable<PDFiumPage>): Generator<OpenedPage> {
  for (const page of pages) {
    const { module, pageIdx } = page as unknown as { readonly module: Viewer; readonly pageIdx: number };
    yield { viewer: module, handle: pageIdx, number: page.number + 1 };
  }
}

/** All that is drawn, in its order. */
export function drawnObjects({ viewer, handle }: OpenedPage): Generator<DrawnObject> {
  return objectsOf(viewer, handle, 'Page', [1, 0, 0, 1, 0, 0], 0);
}

function* objectsOf(
  viewer: Viewer,
  holder: number,
  holderKind: 'Page' | 'FormObj',
  outer: Matrix,
  depth: number,
): Generator<DrawnObject> {
  const count = viewer[`_FPDF${holderKind}_CountObjects`](holder);
  for (let index = 0; index < count; index += 1) {
    const handle = viewer[`_FPDF${holderKind}_GetObject`](holder, index);
    const kind = viewer._FPDFPageObj_GetType(handle);
    const matrix = multiplied(matrixOf(viewer, handle), outer);
    if (kind !== FORM) yield { handle, kind, matrix };
    else if (depth < MAX_NESTING) yield* objectsOf(viewer, handle, 'FormObj', matrix, depth + 1);
  }
}

const FLOATS = 6;

function matrixOf(viewer: Viewer, object: number): Matrix {
  const at = viewer._malloc(FLOATS * 4);
  try {
    if (viewer._FPDFPageObj_GetMatrix(object, at) === 0) return [1, 0, 0, 1, 0, 0];
    return [...new Float32Array(viewer.HEAPU8.slice(at, at + FLOATS * 4).buffer)] as unknown as Matrix;
  } finally {
    viewer._free(at);
  }
}

function multiplied(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** What the viewer writes into a buffer that it is asked to size first. */
export function bytesFrom(viewer: Viewer, ask: (at: number, size: number) => number): Uint8Array {
  const size = ask(0, 0);
  if (size <= 0) return new Uint8Array();
  const at = viewer._malloc(size);
  if (at === 0) throw new ConversionRefused('memory');
  try {
    ask(at, size);
    return viewer.HEAPU8.slice(at, at + size);
  } finally {
    viewer._free(at);
  }
}
