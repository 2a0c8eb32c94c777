import { PDFArray, PDFName, PDFNumber } from 'pdf-lib';
import type { PDFDict } from 'pdf-lib';

type Matrix = [number, number, number, number, number, number];

/**
 * The matrix that fits an annotation's picture into its rectangle (ISO 32000-1, 12.5.5, algorithm 8.1).
 * Undefined when either of them has no area: nothing would be seen.
 */
export function appearanceMatrix(annotation: PDFDict, form: PDFDict): Matrix | undefined {
  const rect = numbersOf(annotation, 'Rect', 4);
  const box = numbersOf(form, 'BBox', 4);
  if (!rect || !box) return undefined;
  const [left, bottom, right, top] = boundsOf(cornersOf(rect));
  const matrix = (numbersOf(form, 'Matrix', 6) ?? [1, 0, 0, 1, 0, 0]) as Matrix;
  const [x0, y0, x1, y1] = boundsOf(cornersOf(box).map((point) => apply(matrix, point)));
  if (x1 - x0 <= 0 || y1 - y0 <= 0 || right - left <= 0 || top - bottom <= 0) return undefined;
  const [scaleX, scaleY] = [(right - left) / (x1 - x0), (top - bottom) / (y1 - y0)];
  return [scaleX, 0, 0, scaleY, left - x0 * scaleX, bottom - y0 * scaleY];
}

type Point = readonly [x: number, y: number];

function apply([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function cornersOf(box: readonly number[]): Point[] {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box;
  return [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ];
}

function boundsOf(points: readonly Point[]): readonly [number, number, number, number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function numbersOf(dict: PDFDict, key: string, count: number): number[] | undefined {
  const array = dict.lookupMaybe(PDFName.of(key), PDFArray);
  if (array?.size() !== count) return undefined;
  const numbers = Array.from({ length: count }, (_, index) => array.lookup(index));
  return numbers.every((each) => each instanceof PDFNumber) ? numbers.map((each) => each.asNumber()) : undefined;
}
