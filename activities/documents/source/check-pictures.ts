import sharp from 'sharp';
import type { Metadata } from 'sharp';
import { ConversionRefused } from '../conversion-refused.ts';
import type { OfficePackage } from './package.ts';

/** More than this in one picture is a flood, not a scan or a photograph. */
export const MAX_PICTURE_PIXELS = 60_000_000;
/** A page of A4 at 300 dots to the inch: twice what is printed. */
const ENOUGH_PIXELS_A_SIDE = 3_508;
const JPEG_QUALITY = 92;

const RASTER = /\.(png|jpe?g|gif|tiff?|webp|bmp)$/i;

/** The pictures within an office document. */
export interface PictureCensus {
  /** Pixels that LibreOffice will have to decode, of all pictures together. */
  readonly pixels: number;
  /** Pictures made smaller, by the names of their parts. */
  readonly lighter: ReadonlyMap<string, Uint8Array>;
}

/**
 * Counts the pixels of all pictures before LibreOffice meets them: what does not fit into its memory it leaves out without a word. A
 * picture finer than any page shows is brought to what a page shows, unless the document shows only a part of it.
 * @throws ConversionRefused `picture_too_big`
 */
export async function weighPictures(
  office: OfficePackage,
  folder: RegExp,
  mayLighten: boolean,
): Promise<PictureCensus> {
  let pixels = 0;
  const lighter = new Map<string, Uint8Array>();
  for (const name of office.names.filter((each) => folder.test(each) && RASTER.test(each))) {
    const bytes = await readWhole(office, name);
    if (!bytes) continue;
    const weighed = await weighPicture(bytes, mayLighten);
    if (weighed.lighter) lighter.set(name, weighed.lighter);
    pixels += weighed.pixels;
  }
  return { pixels, lighter };
}

/** Undefined when it cannot be unpacked: what LibreOffice makes of that is no flood. */
function readWhole(office: OfficePackage, name: string): Promise<Buffer | undefined> {
  return office.read(name).catch((error: unknown) => {
    if (error instanceof ConversionRefused) return undefined;
    throw error;
  });
}

/** One picture. */
export interface WeighedPicture {
  /** That LibreOffice will have to decode; 0 for what is no picture: it shows an empty frame for it, as Word does. */
  readonly pixels: number;
  /** Undefined when it is light enough, or of a kind that is left alone. The size on paper stays what it was. */
  readonly lighter?: Uint8Array | undefined;
}

/** @throws ConversionRefused `picture_too_big` */
export async function weighPicture(bytes: Buffer, mayLighten: boolean): Promise<WeighedPicture> {
  const facts = await factsOf(bytes);
  if (!facts) return { pixels: 0 };
  return (mayLighten ? await lightened(bytes, facts) : undefined) ?? { pixels: facts.width * facts.height };
}

async function lightened(
  bytes: Buffer,
  { format, width, height, density }: Metadata,
): Promise<WeighedPicture | undefined> {
  const share = ENOUGH_PIXELS_A_SIDE / Math.max(width, height);
  if (share >= 1 || (format !== 'jpeg' && format !== 'png')) return undefined;
  const small = sharp(bytes, { limitInputPixels: MAX_PICTURE_PIXELS })
    .resize(Math.round(width * share), Math.round(height * share), { fit: 'fill' })
    .withMetadata(density === undefined ? {} : { density: density * share });
  const made = format === 'jpeg' ? small.jpeg({ quality: JPEG_QUALITY }) : small.png({ compressionLevel: 1 });
  // What cannot be decoded whole is left as it is: a half picture is LibreOffice's to show as Word would.
  return made.toBuffer({ resolveWithObject: true }).then(
    ({ data, info }) => ({ lighter: new Uint8Array(data), pixels: info.width * info.height }),
    () => undefined,
  );
}

/** Only the header is read; undefined for what is no picture. */
async function factsOf(bytes: Buffer): Promise<Metadata | undefined> {
  const facts = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (facts && facts.width * facts.height > MAX_PICTURE_PIXELS) throw new ConversionRefused('picture_too_big');
  return facts;
}
