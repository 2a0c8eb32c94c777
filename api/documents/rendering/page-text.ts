import type { PDFiumPage } from '@hyzyla/pdfium';

/** What of the viewer's own interface is used (fpdf_text.h of PDFium), of which its wrapper shows a part; the wrapper's version is pinned. */
interface Viewer {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(at: number): void;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(textPage: number): void;
  _FPDFText_CountChars(textPage: number): number;
  _FPDFText_GetUnicode(textPage: number, index: number): number;
  /** 1: the viewer put it in; it is drawn nowhere. */
  _FPDFText_IsGenerated(textPage: number, index: number): number;
  _FPDFText_GetCharOrigin(textPage: number, index: number, x: number, y: number): number;
  _FPDFText_GetLooseCharBox(textPage: number, index: number, rect: number): number;
}

/** One sign as it stands on the page, in points; `x` and `y` are where its line begins to be drawn. */
interface Sign {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Two doubles, or four floats. */
const WRITTEN_BYTES = 16;
/** Of the size of the letters: a wider gap is a space that nobody drew. */
const GAP = 0.1;
/** Of the size of the letters: signs that stand closer by height are of one line. */
const SAME_LINE = 0.3;

/**
 * The text of a page, a line of the page by line. Signs of one line are put as they stand: what a font lacks is drawn from another one and
 * lies apart in the file («Дело а № 2 -77/2026» for «Дело № 2а-77/2026»).
 */
export function pageText(page: PDFiumPage): string {
  const opened: unknown = page;
  const { module: viewer, pageIdx: handle } = opened as { module: Viewer; pageIdx: number };
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
  const origin = written(viewer, (at) => viewer._FPDFText_GetCharOrigin(textPage, index, at, at + WRITTEN_BYTES / 2));
  const box = written(viewer, (at) => viewer._FPDFText_GetLooseCharBox(textPage, index, at));
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

/** Undefined when the viewer says, by 0, that it has nothing to write. @throws RangeError when it has no memory left */
function written(viewer: Viewer, ask: (at: number) => number): DataView | undefined {
  const at = viewer._malloc(WRITTEN_BYTES);
  if (at === 0) throw new RangeError('the viewer has no memory left');
  try {
    return ask(at) === 0 ? undefined : new DataView(viewer.HEAPU8.slice(at, at + WRITTEN_BYTES).buffer);
  } finally {
    viewer._free(at);
  }
}
