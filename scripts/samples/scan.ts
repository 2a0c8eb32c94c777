import sharp from 'sharp';

const PAPER = { r: 244, g: 243, b: 238 };

/** Makes a clean page look as if it had lain on a scanner: a little askew, greyish paper, soft edges. */
export async function scanOf(page: Buffer, format: 'jpg' | 'png'): Promise<Buffer> {
  const { width, height } = await sharp(page).metadata();
  const askew = await sharp(page).rotate(0.4, { background: PAPER }).toBuffer();
  const scan = sharp(askew).resize({ width, height, fit: 'cover' }).linear(0.93, 4).blur(0.5);
  if (format === 'jpg') return scan.jpeg({ quality: 60 }).withMetadata({ density: 150 }).toBuffer();
  return scan.toColourspace('b-w').png({ palette: true, colours: 16, compressionLevel: 9 }).withMetadata({ density: 150 }).toBuffer();
}
