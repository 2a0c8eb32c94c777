import type { PdfiumModule, PdfiumPage } from './pdfium-module.ts';

/** One colour packs to almost nothing: whatever weighs more has something to show, and need not be drawn to know it. */
const BYTES_PER_PIXEL = 0.02;
const BYTES_OF_ANY = 2_000;
const CHANNELS: Readonly<Record<number, number>> = { 1: 1, 2: 3, 3: 4, 4: 4 };

/** Whether an image shows the same colour all over, its mask applied. */
export function isUniform(page: PdfiumPage, object: number): boolean {
  const { module } = page;
  const { width, height } = pixelSize(module, object);
  const stored = module._FPDFImageObj_GetImageDataRaw(object, 0, 0);
  if (stored > width * height * BYTES_PER_PIXEL + BYTES_OF_ANY) return false;
  const bitmap = module._FPDFImageObj_GetRenderedBitmap(page.document, page.page, object);
  if (bitmap === 0) return false;
  try {
    return hasOneColour(module, bitmap);
  } finally {
    module._FPDFBitmap_Destroy(bitmap);
  }
}

function pixelSize(module: PdfiumModule, object: number): { readonly width: number; readonly height: number } {
  const place = module.wasmExports.malloc(8);
  try {
    module._FPDFImageObj_GetImagePixelSize(object, place, place + 4);
    const view = new DataView(module.HEAPU8.buffer, place, 8);
    return { width: view.getUint32(0, true), height: view.getUint32(4, true) };
  } finally {
    module.wasmExports.free(place);
  }
}

/** The border is left out: the drawing softens it. */
function hasOneColour(module: PdfiumModule, bitmap: number): boolean {
  const [width, height] = [module._FPDFBitmap_GetWidth(bitmap), module._FPDFBitmap_GetHeight(bitmap)];
  const [stride, channels] = [
    module._FPDFBitmap_GetStride(bitmap),
    CHANNELS[module._FPDFBitmap_GetFormat(bitmap)] ?? 4,
  ];
  if (width < 4 || height < 4) return false;
  const pixels = module.HEAPU8.subarray(module._FPDFBitmap_GetBuffer(bitmap));
  const first = pixels.slice(stride + channels, stride + 2 * channels);
  for (let row = 1; row < height - 1; row += 1) {
    for (let column = 1; column < width - 1; column += 1) {
      for (let channel = 0; channel < channels; channel += 1) {
        if (pixels[row * stride + column * channels + channel] !== first[channel]) return false;
      }
    }
  }
  return true;
}
