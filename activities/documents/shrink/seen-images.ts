import { createHash } from 'node:crypto';
import { bytesFrom, drawnObjects, withPages } from '../pdf/drawn-objects.ts';
import type { DrawnObject, Matrix } from '../pdf/drawn-objects.ts';
import { IMAGE } from '../pdf/viewer.ts';
import type { Viewer } from '../pdf/viewer.ts';

/** Pixels of a picture in rows from the top. */
export interface Raster {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
}

/** A picture as it stands on paper. */
export interface SeenImage {
  /** The largest of its places, inches. */
  readonly widthInches: number;
  readonly heightInches: number;
  /** Undefined for what is no picture in grey or colours (a mask, a picture of one bit). */
  readonly raster: Raster | undefined;
}

/** Held in memory all together. */
const MAX_PIXELS = 60_000_000;
const POINTS_PER_INCH = 72;

/** The pictures that pages show, by the hash of their bytes in the file (`imageKey`). @throws ConversionRefused `damaged` */
export function seeImages(pdf: Uint8Array, minBytes: number): Promise<ReadonlyMap<string, SeenImage>> {
  return withPages(pdf, (pages) => {
    const seen = new Map<string, SeenImage>();
    let pixels = 0;
    for (const page of pages) {
      for (const object of drawnObjects(page)) {
        const raw = object.kind === IMAGE ? rawOf(page.viewer, object) : new Uint8Array();
        if (raw.length < minBytes) continue;
        const key = imageKey(raw);
        const known = seen.get(key);
        const raster = known ? known.raster : rasterOf(page.viewer, object, MAX_PIXELS - pixels);
        pixels += known ? 0 : (raster?.width ?? 0) * (raster?.height ?? 0);
        seen.set(key, { ...larger(known, object.matrix), raster });
      }
    }
    return seen;
  });
}

/** Names a picture by its bytes as the file holds them. */
export function imageKey(raw: Uint8Array): string {
  return createHash('sha256').update(raw).digest('hex');
}

function rawOf(viewer: Viewer, { handle }: DrawnObject): Uint8Array {
  return bytesFrom(viewer, (at, size) => viewer._FPDFImageObj_GetImageDataRaw(handle, at, size));
}

/** A picture is one unit wide and high before its matrix (ISO 32000-1, 8.9.5). */
function larger(known: SeenImage | undefined, [a, b, c, d]: Matrix) {
  return {
    widthInches: Math.max(known?.widthInches ?? 0, Math.hypot(a, b) / POINTS_PER_INCH),
    heightInches: Math.max(known?.heightInches ?? 0, Math.hypot(c, d) / POINTS_PER_INCH),
  };
}

const [GREY, BGR, BGRX] = [1, 2, 3];
const BYTES_PER_PIXEL: Readonly<Record<number, number>> = { [GREY]: 1, [BGR]: 3, [BGRX]: 4 };

function rasterOf(viewer: Viewer, { handle }: DrawnObject, maxPixels: number): Raster | undefined {
  const bitmap = viewer._FPDFImageObj_GetBitmap(handle);
  if (bitmap === 0) return undefined;
  try {
    const [width, height] = [viewer._FPDFBitmap_GetWidth(bitmap), viewer._FPDFBitmap_GetHeight(bitmap)];
    const size = BYTES_PER_PIXEL[viewer._FPDFBitmap_GetFormat(bitmap)];
    if (size === undefined || width * height > maxPixels) return undefined;
    const stride = viewer._FPDFBitmap_GetStride(bitmap);
    const start = viewer._FPDFBitmap_GetBuffer(bitmap);
    const rows = viewer.HEAPU8.subarray(start, start + stride * height);
    return size === 1 ? greyRows(rows, stride, width, height) : colourRows(rows, stride, { width, height, size });
  } finally {
    viewer._FPDFBitmap_Destroy(bitmap);
  }
}

function greyRows(rows: Uint8Array, stride: number, width: number, height: number): Raster {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) data.set(rows.subarray(y * stride, y * stride + width), y * width);
  return { data, width, height, channels: 1 };
}

/** The viewer keeps blue first. */
function colourRows(
  rows: Uint8Array,
  stride: number,
  { width, height, size }: { width: number; height: number; size: number },
): Raster {
  const data = new Uint8Array(width * height * 3);
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    for (let from = y * stride, x = 0; x < width; x += 1, from += size) {
      data[to++] = rows[from + 2] ?? 0;
      data[to++] = rows[from + 1] ?? 0;
      data[to++] = rows[from] ?? 0;
    }
  }
  return { data, width, height, channels: 3 };
}
