import type { PDFiumPage } from '@hyzyla/pdfium';

/** The viewer's own functions ([PDFium] fpdf_edit.h), of which its wrapper shows a part. Pointers and handles are numbers. */
export interface PdfiumModule {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(bytes: number): number; free(place: number): void };
  _FPDF_ClosePage(page: number): void;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFFormObj_CountObjects(form: number): number;
  _FPDFFormObj_GetObject(form: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFImageObj_GetImagePixelSize(object: number, width: number, height: number): number;
  _FPDFImageObj_GetImageDataRaw(object: number, buffer: number, length: number): number;
  _FPDFImageObj_GetRenderedBitmap(document: number, page: number, object: number): number;
  _FPDFBitmap_GetBuffer(bitmap: number): number;
  _FPDFBitmap_GetWidth(bitmap: number): number;
  _FPDFBitmap_GetHeight(bitmap: number): number;
  _FPDFBitmap_GetStride(bitmap: number): number;
  _FPDFBitmap_GetFormat(bitmap: number): number;
  _FPDFBitmap_Destroy(bitmap: number): void;
}

/** A page as these functions want it. */
export interface PdfiumPage {
  readonly module: PdfiumModule;
  readonly document: number;
  readonly page: number;
}

/** The wrapper keeps forms closed and forgets bounds; its handles are the way in, and its version is pinned. */
export function pdfiumPage(wrapped: PDFiumPage): PdfiumPage {
  const page: unknown = wrapped;
  const { module, pageIdx, documentIdx } = page as { module: PdfiumModule; pageIdx: number; documentIdx: number };
  return { module, document: documentIdx, page: pageIdx };
}
