import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import type { Metadata, Sharp } from 'sharp';
import type { PictureKind } from '#domain/documents/document-kind.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import { AT_ONCE } from '../pdf/at-once.ts';
import { A4 } from '../pdf/paper.ts';
import { MAX_PICTURE_PIXELS } from '../source/check-pictures.ts';
import { readHeic } from './read-heic.ts';

const MARGIN = (10 / 25.4) * 72;
const AREA = { width: A4.width - 2 * MARGIN, height: A4.height - 2 * MARGIN };
/** Legible in print and light enough for the Post's megabyte. */
const PRINT_DPI = 150;
/** A small picture is not blown up beyond the size it has on a screen. */
const SCREEN_DPI = 96;
const JPEG_QUALITY = 72;
const TIME_LIMIT_SECONDS = 20;
/** Sheets of one scan; a letter takes four. */
const MAX_SHEETS = 50;

/**
 * A picture on portrait A4 with margins, each sheet of a scan on a page of its own: turned as the camera meant it, landscape turned once
 * more, transparency onto white.
 * @throws ConversionRefused `picture_too_big`, `too_many_pages` or `damaged`
 */
export async function imageToPdf(bytes: Uint8Array, kind: PictureKind): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for await (const sheet of sheetsOf(bytes, kind)) {
    const facts = await sheet.metadata().catch(refuse);
    if (facts.width * facts.height > MAX_PICTURE_PIXELS) throw new ConversionRefused('picture_too_big');
    const { data, info } = await printable(sheet, facts).toBuffer({ resolveWithObject: true }).catch(refuse);
    await addPage(pdf, data, info.width, info.height);
  }
  return pdf.save(AT_ONCE);
}

/** A scanner puts many sheets into one TIFF; what moves in a WEBP is seen as it begins. */
async function* sheetsOf(bytes: Uint8Array, kind: PictureKind): AsyncGenerator<Sharp> {
  if (kind === 'heic') {
    const { data, width, height } = await readHeic(bytes);
    yield sharp(data, { raw: { width, height, channels: 4 } });
    return;
  }
  const count = kind === 'tiff' ? ((await open(bytes).metadata().catch(refuse)).pages ?? 1) : 1;
  if (count > MAX_SHEETS) throw new ConversionRefused('too_many_pages');
  for (let page = 0; page < count; page += 1) yield open(bytes, page);
}

/** Truncated pictures are refused; small flaws, which every camera makes, are not. */
function open(bytes: Uint8Array, page = 0): Sharp {
  const options = { limitInputPixels: false, failOn: 'truncated', ...(page > 0 && { page }) } as const;
  return sharp(bytes, options).timeout({ seconds: TIME_LIMIT_SECONDS });
}

function printable(picture: Sharp, facts: Metadata): Sharp {
  const { width, height } = facts.autoOrient;
  const isGrey = facts.space === 'b-w' || facts.space === 'grey16';
  const upright = picture.autoOrient();
  const turned = width > height ? upright.rotate(270) : upright;
  const pixels = (points: number) => Math.round((points / 72) * PRINT_DPI);
  return turned
    .flatten({ background: '#ffffff' })
    .resize({ width: pixels(AREA.width), height: pixels(AREA.height), fit: 'inside', withoutEnlargement: true })
    .toColourspace(isGrey ? 'b-w' : 'srgb')
    .jpeg({ quality: JPEG_QUALITY });
}

async function addPage(pdf: PDFDocument, jpeg: Uint8Array, pixelWidth: number, pixelHeight: number): Promise<void> {
  const page = pdf.addPage([A4.width, A4.height]);
  const image = await pdf.embedJpg(jpeg);
  const scale = Math.min(AREA.width / pixelWidth, AREA.height / pixelHeight, 72 / SCREEN_DPI);
  const [width, height] = [pixelWidth * scale, pixelHeight * scale];
  page.drawImage(image, { x: (A4.width - width) / 2, y: A4.height - MARGIN - height, width, height });
}

function refuse(cause: unknown): never {
  throw new ConversionRefused('damaged', { cause });
}
