import { ConversionRefused } from '../conversion-refused.ts';
import { withPages } from './drawn-objects.ts';
import { writtenBy, type OpenedPage, type Viewer } from './viewer.ts';

/** Stands where a column ends. */
export const COLUMN_END = '\t';

/** Of the height of the signs: a wider gap parts columns. A blank takes a quarter of it, in a face of equal widths half of it. */
const COLUMN_GAP = 0.7;
const RECT_BYTES = 16;
const LINE_ENDS = new Set(['\r', '\n']);
/** What the viewer makes of a hyphen that ends a line together with that end. */
const BROKEN_WORD = '\u0002';

/**
 * The text of the first pages, in the order in which it is drawn: where the gap between two signs of a line is wide, a column ends. A blank
 * within a number looks like the one that parts two numbers everywhere else. @throws ConversionRefused `damaged`
 */
export function readColumns(pdf: Uint8Array, maxPages: number): Promise<string> {
  return withPages(pdf, (pages) => {
    const read: string[] = [];
    for (const page of pages) {
      if (read.length === maxPages) break;
      read.push(columnsOf(page));
    }
    if (read.length === 0) throw new ConversionRefused('damaged');
    return read.join('\n');
  });
}

function columnsOf({ viewer, handle }: OpenedPage): string {
  const textPage = viewer._FPDFText_LoadPage(handle);
  if (textPage === 0) return '';
  try {
    const signs = signsOf(viewer, textPage);
    const parted = signs.map((sign, at) => (isColumnEnd(viewer, textPage, signs, at) ? COLUMN_END : sign));
    return parted.join('').replaceAll(BROKEN_WORD, '-\n').replaceAll('\u0000', '');
  } finally {
    viewer._FPDFText_ClosePage(textPage);
  }
}

function signsOf(viewer: Viewer, textPage: number): readonly string[] {
  const count = viewer._FPDFText_CountChars(textPage);
  return Array.from({ length: count }, (_, index) =>
    String.fromCodePoint(viewer._FPDFText_GetUnicode(textPage, index)),
  );
}

/** A blank between two signs of a line that stand far apart. */
function isColumnEnd(viewer: Viewer, textPage: number, signs: readonly string[], at: number): boolean {
  if (signs[at] !== ' ') return false;
  const [before, after] = [at - 1, at + 1].map((index) => boxOf(viewer, textPage, signs, index));
  if (!before || !after) return false;
  return after.left - before.right > COLUMN_GAP * before.height;
}

interface SignBox {
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** Undefined for what is drawn nowhere. */
function boxOf(viewer: Viewer, textPage: number, signs: readonly string[], index: number): SignBox | undefined {
  if (LINE_ENDS.has(signs[index] ?? '\n')) return undefined;
  const box = writtenBy(viewer, RECT_BYTES, (at) => viewer._FPDFText_GetLooseCharBox(textPage, index, at));
  // FS_RECTF: left, top, right, bottom.
  return (
    box && {
      left: box.getFloat32(0, true),
      right: box.getFloat32(8, true),
      height: Math.abs(box.getFloat32(4, true) - box.getFloat32(12, true)),
    }
  );
}
