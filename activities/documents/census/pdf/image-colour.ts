import { writtenBy } from '../../pdf/viewer.ts';
import type { OpenedPage, Viewer } from '../../pdf/viewer.ts';

/** One colour packs to almost nothing: whatever weighs more has something to show, and need not be drawn to know it. */
const BYTES_PER_PIXEL = 0.02;
const BYTES_OF_ANY = 2_000;
const CHANNELS: Readonly<Record<number, number>> = { 1: 1, 2: 3, 3: 4, 4: 4 };

/** Whether an image shows the same colour all over, its mask applied. */
export function isUniform(page: OpenedPage, object: number): boolean {
  const { viewer } = page;
  const { width, height } = pixelSize(viewer, object);
  const stored = viewer._FPDFImageObj_GetImageDataRaw(object, 0, 0);
  if (stored > width * height * BYTES_PER_PIXEL + BYTES_OF_ANY) return false;
  const bitmap = viewer._FPDFImageObj_GetRenderedBitmap(page.document, page.handle, object);
  if (bitmap === 0) return false;
  try {
    return hasOneColour(viewer, bitmap);
  } finally {
    viewer._FPDFBitmap_Destroy(bitmap);
  }
}

function pixelSize(viewer: Viewer, object: number): { readonly width: number; readonly height: number } {
  const written = writtenBy(viewer, 8, (at) => viewer._FPDFImageObj_GetImagePixelSize(object, at, at + 4));
  return { width: written?.getUint32(0, true) ?? 0, height: written?.getUint32(4, true) ?? 0 };
}

/** The border is left out: the drawing softens it. */
function hasOneColour(viewer: Viewer, bitmap: number): boolean {
  const [width, height] = [viewer._FPDFBitmap_GetWidth(bitmap), viewer._FPDFBitmap_GetHeight(bitmap)];
  const [stride, channels] = [
    viewer._FPDFBitmap_GetStride(bitmap),
    CHANNELS[viewer._FPDFBitmap_GetFormat(bitmap)] ?? 4,
  ];
  if (width < 4 || height < 4) return false;
  const pixels = viewer.HEAPU8.subarray(viewer._FPDFBitmap_GetBuffer(bitmap));
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
