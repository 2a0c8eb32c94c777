import { createRequire } from 'node:module';
import { ConversionRefused } from '../conversion-refused.ts';
import { MAX_PICTURE_PIXELS } from '../source/check-pictures.ts';

/** Pixels of a photograph in rows from the top, red, green, blue and opacity, a byte each. */
export interface Photograph {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What of libheif-js is used; it brings no types of its own. */
interface LibHeif {
  HeifDecoder: new () => { decode(bytes: Uint8Array): readonly HeifImage[] };
}
interface HeifImage {
  get_width(): number;
  get_height(): number;
  display(
    target: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number },
    done: (picture: { readonly data: Uint8ClampedArray } | null) => void,
  ): void;
  free(): void;
}

const load = createRequire(import.meta.url);

/**
 * A telephone's photograph, upright. The picture library of the other formats has no decoder of HEVC.
 * @throws ConversionRefused `picture_too_big`, `damaged`
 */
export async function readHeic(bytes: Uint8Array): Promise<Photograph> {
  const { HeifDecoder } = load('libheif-js/wasm-bundle') as LibHeif;
  const images = decode(new HeifDecoder(), bytes);
  try {
    const [image] = images;
    if (!image) throw new ConversionRefused('damaged');
    const [width, height] = [image.get_width(), image.get_height()];
    if (width * height > MAX_PICTURE_PIXELS) throw new ConversionRefused('picture_too_big');
    return { data: await pixelsOf(image, width, height), width, height };
  } finally {
    for (const image of images) image.free();
  }
}

function decode(decoder: InstanceType<LibHeif['HeifDecoder']>, bytes: Uint8Array): readonly HeifImage[] {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new ConversionRefused('damaged', { cause });
  }
}

function pixelsOf(image: HeifImage, width: number, height: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    image.display({ data: new Uint8ClampedArray(width * height * 4), width, height }, (picture) => {
      if (picture) resolve(new Uint8Array(picture.data.buffer));
      else reject(new ConversionRefused('damaged'));
    });
  });
}
