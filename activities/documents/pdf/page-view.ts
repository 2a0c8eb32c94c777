import { PDFName, PDFNumber } from 'pdf-lib';
import type { PDFPage } from 'pdf-lib';

/** What of a page is shown, and how. */
export interface PageView {
  /** The visible box in the page's own units: CropBox within MediaBox. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Clockwise turn at display: 0, 90, 180 or 270. */
  readonly rotation: number;
  /** Points in one unit of the page. */
  readonly unit: number;
  /** Size as displayed, in points, the turn taken into account. */
  readonly width: number;
  readonly height: number;
}

/** How a page is displayed by every viewer (ISO 32000-1, 7.7.3.3). */
export function viewOf(page: PDFPage): PageView {
  const box = visibleBox(page);
  const rotation = (((Math.round(page.getRotation().angle / 90) * 90) % 360) + 360) % 360;
  const unit = page.node.lookupMaybe(PDFName.of('UserUnit'), PDFNumber)?.asNumber() ?? 1;
  const [width, height] = rotation % 180 === 0 ? [box.width, box.height] : [box.height, box.width];
  return { box, rotation, unit, width: width * unit, height: height * unit };
}

function visibleBox(page: PDFPage): PageView['box'] {
  const media = page.getMediaBox();
  const crop = page.getCropBox();
  const x = Math.max(media.x, crop.x);
  const y = Math.max(media.y, crop.y);
  const width = Math.min(media.x + media.width, crop.x + crop.width) - x;
  const height = Math.min(media.y + media.height, crop.y + crop.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : media;
}
