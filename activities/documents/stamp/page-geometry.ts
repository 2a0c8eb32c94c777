import { PDFName, PDFNumber } from 'pdf-lib';
import type { PDFPage } from 'pdf-lib';

/** A page as people see it: turned by /Rotate, cut by its CropBox. Lengths are units of the page, not points, when it has a UserUnit. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  /** Points in one unit of the page. */
  readonly userUnit: number;
  /** From what people see (origin: lower left corner) to the page's own coordinates, as the operands of `cm`. */
  readonly toPage: readonly [number, number, number, number, number, number];
}

/** Source: ISO 32000-1, 7.7.3.3 (CropBox, Rotate, UserUnit) and 8.3.3. */
export function geometryOf(page: PDFPage): PageGeometry {
  const { x: left, y: bottom, width, height } = visibleBox(page);
  const [right, top] = [left + width, bottom + height];
  const userUnit = page.node.lookupMaybe(PDFName.of('UserUnit'), PDFNumber)?.asNumber() ?? 1;
  const turned = { width: height, height: width, userUnit };
  switch (((page.getRotation().angle % 360) + 360) % 360) {
    case 90:
      return { ...turned, toPage: [0, 1, -1, 0, right, bottom] };
    case 180:
      return { width, height, userUnit, toPage: [-1, 0, 0, -1, right, top] };
    case 270:
      return { ...turned, toPage: [0, -1, 1, 0, left, top] };
    default:
      return { width, height, userUnit, toPage: [1, 0, 0, 1, left, bottom] };
  }
}

/** What lies outside the MediaBox is never shown, whatever the CropBox says. */
function visibleBox(page: PDFPage): { x: number; y: number; width: number; height: number } {
  const [crop, media] = [page.getCropBox(), page.getMediaBox()];
  const [x, y] = [Math.max(crop.x, media.x), Math.max(crop.y, media.y)];
  const width = Math.min(crop.x + crop.width, media.x + media.width) - x;
  const height = Math.min(crop.y + crop.height, media.y + media.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : media;
}
