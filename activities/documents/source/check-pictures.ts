import sharp from 'sharp';
import { ConversionRefused } from '../conversion-refused.ts';
import type { OfficePackage } from './package.ts';

/** Decoded at four bytes a pixel, more than this does not fit into a listener; LibreOffice would drop the picture without a word. */
export const MAX_PICTURE_PIXELS = 60_000_000;

const RASTER = /\.(png|jpe?g|gif|tiff?|webp)$/i;

/** The pictures within an office document. @throws ConversionRefused `picture_too_big` */
export async function checkPictures(office: OfficePackage, folder: RegExp): Promise<void> {
  for (const name of office.names.filter((each) => folder.test(each) && RASTER.test(each))) {
    const bytes = await office.read(name);
    if (bytes && (await pixelsOf(bytes)) > MAX_PICTURE_PIXELS) throw new ConversionRefused('picture_too_big');
  }
}

/** 0 for what is no picture: LibreOffice shows an empty frame for it, as Word does. Only the header is read. */
async function pixelsOf(bytes: Buffer): Promise<number> {
  return sharp(bytes, { limitInputPixels: false })
    .metadata()
    .then(
      ({ width, height }) => width * height,
      () => 0,
    );
}
