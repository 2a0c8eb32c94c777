import sharp from 'sharp';
import type { Raster, SeenImage } from './seen-images.ts';

/** One step of the ladder from hardly visible to barely legible. */
export interface ShrinkStep {
  readonly dotsPerInch: number;
  /** Of JPEG, to 100. */
  readonly quality: number;
  /** Colours are given up. */
  readonly isGrey: boolean;
}

/** A picture made anew. */
export interface Resampled {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly isGrey: boolean;
}

/** Undefined for what has no pixels to speak of. */
export async function resample(image: SeenImage, step: ShrinkStep): Promise<Resampled | undefined> {
  const { raster } = image;
  if (raster === undefined) return undefined;
  const scale = Math.min(1, step.dotsPerInch / densityOf(image, raster));
  const [width, height] = [raster.width, raster.height].map((each) => Math.max(1, Math.round(each * scale)));
  const raw = { width: raster.width, height: raster.height, channels: raster.channels };
  const isGrey = raster.channels === 1 || step.isGrey || (await isColourless(raster));
  const { data, info } = await sharp(raster.data, { raw })
    .resize({ width: width ?? 1, height: height ?? 1, fit: 'fill' })
    .toColourspace(isGrey ? 'b-w' : 'srgb')
    .jpeg({ quality: step.quality })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: data, width: info.width, height: info.height, isGrey };
}

/** Dots to the inch along the side where they are fewer. */
function densityOf({ widthInches, heightInches }: SeenImage, { width, height }: Raster): number {
  return Math.min(width / Math.max(widthInches, MIN_INCHES), height / Math.max(heightInches, MIN_INCHES));
}

const MIN_INCHES = 0.01;
const LOOK_PIXELS = 400;
/** The two outer of three channels differ by so much where people see a colour; less is a scanner's noise. */
const SEEN_DIFFERENCE = 24;
/** A blue stamp covers a hundredth of a page, a signature less. */
const SEEN_SHARE = 0.0002;

/** Whether giving up the colours loses nothing: a black text that was scanned in colour. */
async function isColourless({ data, width, height, channels }: Raster): Promise<boolean> {
  const look = { width: LOOK_PIXELS, height: LOOK_PIXELS, fit: 'inside', withoutEnlargement: true } as const;
  const small = await sharp(data, { raw: { width, height, channels } }).resize(look).raw().toBuffer();
  let coloured = 0;
  for (let at = 0; at + 2 < small.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = small.subarray(at, at + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > SEEN_DIFFERENCE) coloured += 1;
  }
  return coloured * 3 <= small.length * SEEN_SHARE;
}
