import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';

/** A scanned sheet: a heading, and the grain that every scanner adds, the same each time. */
export async function scannedSheet(
  dotsPerInch: number,
  { isColour = false, format = 'jpeg' } = {},
): Promise<Uint8Array> {
  const [width, height] = [Math.round(8.27 * dotsPerInch), Math.round(11.69 * dotsPerInch)];
  const grain = new Uint8Array(width * height);
  let state = 12_345;
  for (let at = 0; at < grain.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7f_ff_ff_ff;
    grain[at] = 225 + ((state >> 16) % 30);
  }
  const raw = { width, height, channels: 1 } as const;
  const ink = isColour ? 'rgb(20,20,200)' : 'black';
  const mark = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><rect x="${String(width * 0.1)}" y="${String(height * 0.1)}" width="${String(width * 0.3)}" height="${String(height * 0.05)}" fill="${ink}"/></svg>`;
  const sheet = sharp(grain, { raw })
    .toColourspace('srgb')
    .composite([{ input: Buffer.from(mark) }]);
  const shades = sharp(await sheet.png().toBuffer()).toColourspace(isColour ? 'srgb' : 'b-w');
  return format === 'jpeg' ? shades.jpeg({ quality: 97 }).toBuffer() : shades.toFormat(format as 'tiff').toBuffer();
}

/** A PDF of A4 pages, each wholly covered by the scan. */
export async function scanPdf(sheets: readonly Uint8Array[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const sheet of sheets) {
    const page = pdf.addPage([595.28, 841.89]);
    page.drawImage(await pdf.embedJpg(sheet), { x: 0, y: 0, width: 595.28, height: 841.89 });
  }
  return pdf.save();
}
