import type { PDFiumPage } from '@hyzyla/pdfium';
import { openedPage, writtenBy, type Viewer } from '#activities/documents/pdf/viewer.ts';

/** One sign as it stands on the page, in points; `x` and `y` are where its line begins to be drawn. */
interface Sign {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

const DOUBLES_BYTES = 16;
const BOX_BYTES = 16;
/** Of the size of the letters: a wider gap is a space that nobody drew. */
const GAP = 0.1;
/** Of the size of the letters: signs that stand closer by height are of one line. */
const SAME_LINE = 0.3;

/**
 * The text of a page, a line of the page by line. Signs of one line are put as they stand: what a font lacks is drawn from another one and
 * lies apart in the file («Дело а № 2 -77/2026» for «Дело № 2а-77/2026»).
 */
export function pageText(page: PDFiumPage): string {
  const { viewer, handle } = openedPage(page);
  const textPage = viewer._FPDFText_LoadPage(handle);
  if (textPage === 0) return '';
  try {
    return linesOf(viewer, textPage)
      .map((line) => (isOneLine(line) ? asItStands(line) : line.map(({ text }) => text).join('')))
      .join('\n');
  } finally {
    viewer._FPDFText_ClosePage(textPage);
  }
}

/** The viewer itself puts a line end where another line of the page begins; of what it puts in only these count. */
function linesOf(viewer: Viewer, textPage: number): Sign[][] {
  const lines: Sign[][] = [[]];
  const count = viewer._FPDFText_CountChars(textPage);
  for (let index = 0; index < count; index += 1) {
    const text = String.fromCodePoint(viewer._FPDFText_GetUnicode(textPage, index));
    if (text === '\n') lines.push([]);
    else if (viewer._FPDFText_IsGenerated(textPage, index) !== 1 && text !== '\r' && text !== '\u0000')
      lines.at(-1)?.push(signAt(viewer, textPage, index, text));
  }
  return lines;
}

function signAt(viewer: Viewer, textPage: number, index: number, text: string): Sign {
  const origin = writtenBy(viewer, DOUBLES_BYTES, (at) =>
    viewer._FPDFText_GetCharOrigin(textPage, index, at, at + DOUBLES_BYTES / 2),
  );
  const box = writtenBy(viewer, BOX_BYTES, (at) => viewer._FPDFText_GetLooseCharBox(textPage, index, at));
  const [x, y] = [origin?.getFloat64(0, true) ?? 0, origin?.getFloat64(8, true) ?? 0];
  // FS_RECTF: left, top, right, bottom.
  const right = box?.getFloat32(8, true) ?? x;
  return { text, x, y, right, size: Math.abs((box?.getFloat32(4, true) ?? 0) - (box?.getFloat32(12, true) ?? 0)) };
}

/** False for what is turned or stepped: its order in the file is the better guess. */
function isOneLine(line: readonly Sign[]): boolean {
  const heights = line.map(({ y }) => y);
  const size = Math.max(...line.map((sign) => sign.size), 1);
  return Math.max(...heights) - Math.min(...heights) < size * SAME_LINE;
}

function asItStands(line: readonly Sign[]): string {
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const sign of line.toSorted((left, right) => left.x - right.x)) {
    if (sign.x - end > sign.size * GAP && !text.endsWith(' ') && sign.text !== ' ') text += ' ';
    text += sign.text;
    end = sign.right;
  }
  return text;
}
