import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import type { Metadata, Sharp } from 'sharp';
import { ConversionRefused } from '../conversion-refused.ts';
import { AT_ONCE } from '../pdf/at-once.ts';
import { A4 } from '../pdf/paper.ts';
import { MAX_PICTURE_PIXELS } from '../source/check-pictures.ts';

const MARGIN = (10 / 25.4) * 72;
const AREA = { width: A4.width - 2 * MARGIN, height: A4.height - 2 * MARGIN };
/** Legible in print and light enough for the Post's megabyte. */
const PRINT_DPI = 150;
/** A small picture is not blown up beyond the size it has on a screen. */
const SCREEN_DPI = 96;
const JPEG_QUALITY = 72;
const TIME_LIMIT_SECONDS = 20;

/**
 * A picture on portrait A4 with margins: turned as the camera meant it, landscape turned once more, transparency onto white.
 * @throws ConversionRefused `picture_too_big` or `damaged`
 */
export async function imageToPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const picture = open(bytes);
  const facts = await picture.metadata().catch(refuse);
  if (facts.width * facts.height > MAX_PICTURE_PIXELS) throw new ConversionRefused('picture_too_big');
  const { data, info } = await printable(picture, facts).toBuffer({ resolveWithObject: true }).catch(refuse);
  return onPaper(data, info.width, info.height);
}

/** Truncated pictures are refused; small flaws, which every camera makes, are not. */
function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: false, failOn: 'truncated' }).timeout({ seconds: TIME_LIMIT_SECONDS });
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

async function onPaper(jpeg: Uint8Array, pixelWidth: number, pixelHeight: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([A4.width, A4.height]);
  const image = await pdf.embedJpg(jpeg);
  const scale = Math.min(AREA.width / pixelWidth, AREA.height / pixelHeight, 72 / SCREEN_DPI);
  const [width, height] = [pixelWidth * scale, pixelHeight * scale];
  page.drawImage(image, { x: (A4.width - width) / 2, y: A4.height - MARGIN - height, width, height });
  return pdf.save(AT_ONCE);
}

function refuse(cause: unknown): never {
  throw new ConversionRefused('damaged', { cause });
}
