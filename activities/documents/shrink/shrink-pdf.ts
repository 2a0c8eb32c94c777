import type { PDFDict } from 'pdf-lib';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { AT_ONCE } from '../pdf/at-once.ts';
import { resample } from './resample.ts';
import type { Resampled, ShrinkStep } from './resample.ts';
import { imageKey, seeImages } from './seen-images.ts';
import type { SeenImage } from './seen-images.ts';

/** A file that was made smaller, or could not be. */
export interface Shrunk {
  readonly pdf: Uint8Array;
  /** What the pictures were brought to; undefined when none of them could be made smaller. */
  readonly step: ShrinkStep | undefined;
}

/** Print is legible from 150 dots to the inch; colours go last. */
const LADDER: readonly ShrinkStep[] = [
  { dotsPerInch: 200, quality: 75, isGrey: false },
  { dotsPerInch: 150, quality: 70, isGrey: false },
  { dotsPerInch: 150, quality: 50, isGrey: false },
  { dotsPerInch: 150, quality: 50, isGrey: true },
];
/** Smaller ones are drawings and marks, of which nothing would be gained. */
const MIN_IMAGE_BYTES = 16 * 1024;

/**
 * Brings a file under the limit by its pictures alone, by the gentlest step that is enough; the same file gives the same bytes. What is too
 * large even so comes back as small as it gets.
 */
export async function shrinkPdf(pdf: Uint8Array, maxBytes: number): Promise<Shrunk> {
  if (pdf.byteLength <= maxBytes) return { pdf, step: undefined };
  const images = await seeImages(pdf, MIN_IMAGE_BYTES);
  let best: Shrunk = { pdf, step: undefined };
  for (const step of images.size > 0 ? LADDER : []) {
    const made = await shrunkBy(pdf, images, step);
    if (made.byteLength < best.pdf.byteLength) best = { pdf: made, step };
    if (made.byteLength <= maxBytes) break;
  }
  return best;
}

async function shrunkBy(
  pdf: Uint8Array,
  images: ReadonlyMap<string, SeenImage>,
  step: ShrinkStep,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, ...AT_ONCE });
  for (const [ref, stream] of document.context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream) || !isPicture(stream.dict)) continue;
    const image = images.get(imageKey(stream.contents));
    const made = image && (await resample(image, step));
    if (made && made.jpeg.length < stream.contents.length) document.context.assign(ref, streamOf(stream, made));
  }
  return document.save(AT_ONCE);
}

/** A mask of colours or of the picture's own edge would no longer fit. */
function isPicture(dict: PDFDict): boolean {
  if (dict.get(PDFName.of('Subtype')) !== PDFName.of('Image') || dict.has(PDFName.of('ImageMask'))) return false;
  const [mask, soft] = ['Mask', 'SMask'].map((key) => dict.lookup(PDFName.of(key)));
  return mask === undefined && !(soft instanceof PDFRawStream && soft.dict.has(PDFName.of('Matte')));
}

const KEPT = ['SMask', 'Interpolate', 'Intent'];

function streamOf({ dict }: PDFRawStream, { jpeg, width, height, isGrey }: Resampled): PDFRawStream {
  const made = dict.context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: isGrey ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
    Length: jpeg.length,
  });
  for (const key of KEPT) {
    const value = dict.get(PDFName.of(key));
    if (value !== undefined) made.set(PDFName.of(key), value);
  }
  return PDFRawStream.of(made, jpeg);
}
