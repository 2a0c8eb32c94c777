import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';

const MAX_PIXELS = 120_000_000;
/** Of a picture that does not say how fine it was scanned. */
const USUAL_DPI = 200;
const LEAST_DPI = 72;
const JPEG_QUALITY = 85;
const POINTS_PER_INCH = 72;

/** A scanned or photographed sheet as a page of its own size, turned as it was held; undefined: no picture that opens. */
export async function picturePage(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'truncated' });
    const { density = USUAL_DPI } = await picture.metadata();
    const { data, info } = await picture
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: JPEG_QUALITY })
      .toBuffer({ resolveWithObject: true });
    const pdf = await PDFDocument.create({ updateMetadata: false });
    const scale = POINTS_PER_INCH / (density > LEAST_DPI ? density : USUAL_DPI);
    const [width, height] = [info.width * scale, info.height * scale];
    pdf.addPage([width, height]).drawImage(await pdf.embedJpg(data), { x: 0, y: 0, width, height });
    return await pdf.save();
  } catch {
    return undefined;
  }
}
