import type { PDFiumPage } from '@hyzyla/pdfium';
import { ConversionRefused } from '../conversion-refused.ts';

/**
 * What of the page viewer's own interface is used (fpdf_edit.h, fpdf_text.h of PDFium), of which its wrapper shows a part; the wrapper's
 * version is pinned. Places and handles are numbers.
 */
export interface Viewer {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(at: number): void;
  _FPDF_ClosePage(page: number): void;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFFormObj_CountObjects(form: number): number;
  _FPDFFormObj_GetObject(form: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFTextObj_GetTextRenderMode(object: number): number;
  _FPDFTextObj_GetFont(object: number): number;
  _FPDFTextObj_GetText(object: number, textPage: number, buffer: number, length: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(textPage: number): void;
  _FPDFText_CountChars(textPage: number): number;
  _FPDFText_GetUnicode(textPage: number, index: number): number;
  _FPDFText_GetLooseCharBox(textPage: number, index: number, rect: number): number;
  _FPDFFont_GetIsEmbedded(font: number): number;
  _FPDFFont_GetBaseFontName(font: number, buffer: number, length: number): number;
  _FPDFImageObj_GetImagePixelSize(object: number, width: number, height: number): number;
  _FPDFImageObj_GetImageDataRaw(object: number, buffer: number, length: number): number;
  _FPDFImageObj_GetBitmap(object: number): number;
  _FPDFImageObj_GetRenderedBitmap(document: number, page: number, object: number): number;
  _FPDFBitmap_GetFormat(bitmap: number): number;
  _FPDFBitmap_GetWidth(bitmap: number): number;
  _FPDFBitmap_GetHeight(bitmap: number): number;
  _FPDFBitmap_GetStride(bitmap: number): number;
  _FPDFBitmap_GetBuffer(bitmap: number): number;
  _FPDFBitmap_Destroy(bitmap: number): void;
}

/** Kinds of drawn objects that are looked at. */
export const [TEXT, PATH, IMAGE, FORM] = [1, 2, 3, 5];
/** Forms within forms deeper than this are not gone into. */
export const MAX_FORM_DEPTH = 12;

/** One page as its viewer has it open. */
export interface OpenedPage {
  readonly viewer: Viewer;
  readonly document: number;
  readonly handle: number;
  /** From 1. */
  readonly number: number;
}

export function openedPage(wrapped: PDFiumPage): OpenedPage {
  const page: unknown = wrapped;
  const { module, pageIdx, documentIdx } = page as { module: Viewer; pageIdx: number; documentIdx: number };
  return { viewer: module, document: documentIdx, handle: pageIdx, number: wrapped.number + 1 };
}

/** What the viewer writes into a place of this size, undefined when it says (by 0) that it has not. @throws ConversionRefused `memory` */
export function writtenBy(viewer: Viewer, size: number, ask: (at: number) => number): DataView | undefined {
  const at = viewer._malloc(size);
  if (at === 0) throw new ConversionRefused('memory');
  try {
    return ask(at) === 0 ? undefined : new DataView(viewer.HEAPU8.slice(at, at + size).buffer);
  } finally {
    viewer._free(at);
  }
}
