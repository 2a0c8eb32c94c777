import type { PDFPage } from 'pdf-lib';

const A4_WIDTH = 595.28;
const A4_HEIGHT = 841.89;
const TOLERANCE = 3;

/** Width and height in points as the page is seen: the crop box within the media box, turned by /Rotate. */
export function visibleSize(page: PDFPage): { readonly width: number; readonly height: number } {
  const media = page.getMediaBox();
  const crop = page.getCropBox();
  const width = Math.min(media.x + media.width, crop.x + crop.width) - Math.max(media.x, crop.x);
  const height = Math.min(media.y + media.height, crop.y + crop.height) - Math.max(media.y, crop.y);
  const turned = Math.abs(page.getRotation().angle % 180) === 90;
  return turned ? { width: height, height: width } : { width, height };
}

/** The Post's only published error id, with the page and what is wrong; undefined for portrait A4. */
export function pageFormatFault(page: PDFPage, pageNumber: number): string | undefined {
  const { width, height } = visibleSize(page);
  if (Math.abs(width - A4_WIDTH) <= TOLERANCE && Math.abs(height - A4_HEIGHT) <= TOLERANCE) return undefined;
  const size = `${Math.round(width)}×${Math.round(height)} пт`;
  return `INCORRECT_LETTER_PAGE_FORMAT: страница ${pageNumber} имеет размер ${size}, нужен книжный лист A4 (595×842 пт)`;
}
