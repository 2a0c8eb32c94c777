/** Where a page has ink, in square cells; row 0 is the top. Built once, asked thousands of times. */
export interface InkMap {
  readonly columns: number;
  readonly rows: number;
  /** True when no cell of the rectangle has ink; cells outside the page count as blank. */
  isBlank(column: number, row: number, columns: number, rows: number): boolean;
}

/** A page as grey pixels. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, 0 is black. */
  readonly data: Uint8Array;
}

/** On a page without a picture beneath it anything darker than paper is ink; an even grey is the paper of a picture. */
const CLEAN_TOLERANCE = 4;
const CLEAN_PAPER = 250;
/** A scan's paper is never of one shade. */
const SCAN_TOLERANCE = 48;
const DARKEST_PAPER = 160;

export function inkMapOf(picture: GreyPicture, columns: number, rows: number): InkMap {
  const darkness = paperShade(picture);
  const stride = columns + 1;
  const sums = new Uint32Array(stride * (rows + 1));
  const cells = inkCells(picture, columns, rows, darkness);
  for (let row = 0; row < rows; row++) {
    let line = 0;
    for (let column = 0; column < columns; column++) {
      line += cells[row * columns + column] ?? 0;
      sums[(row + 1) * stride + column + 1] = (sums[row * stride + column + 1] ?? 0) + line;
    }
  }
  const sumAt = (column: number, row: number) => sums[clamp(row, rows) * stride + clamp(column, columns)] ?? 0;
  return {
    columns,
    rows,
    isBlank: (column, row, width, height) =>
      sumAt(column + width, row + height) - sumAt(column, row + height) ===
      sumAt(column + width, row) - sumAt(column, row),
  };
}

function clamp(value: number, limit: number): number {
  return Math.min(limit, Math.max(0, value));
}

function inkCells({ width, height, data }: GreyPicture, columns: number, rows: number, darkness: number): Uint8Array {
  const cells = new Uint8Array(columns * rows);
  overShades(data, (shade, index) => {
    if (shade >= darkness) return;
    const y = Math.floor(index / width);
    const column = Math.min(columns - 1, Math.floor(((index - y * width) * columns) / width));
    cells[Math.min(rows - 1, Math.floor((y * rows) / height)) * columns + column] = 1;
  });
  return cells;
}

/** Below it a pixel is ink, white never is: the shade most of the page has, less what such paper varies by. */
function paperShade({ data }: GreyPicture): number {
  const counts = new Uint32Array(256);
  counts[WHITE] = data.length;
  overShades(data, (shade) => {
    counts[shade] = (counts[shade] ?? 0) + 1;
    counts[WHITE] = (counts[WHITE] ?? 0) - 1;
  });
  const light = counts.subarray(DARKEST_PAPER);
  const most = Math.max(...light);
  const paper = most === 0 ? WHITE : DARKEST_PAPER + light.indexOf(most);
  const isClean = paper >= CLEAN_PAPER && most * 2 > data.length;
  return paper - (isClean ? CLEAN_TOLERANCE : SCAN_TOLERANCE);
}

const WHITE = 255;
const PIXELS_PER_WORD = 4;
const WHITE_WORD = 0xff_ff_ff_ff;

/** Visits every pixel that is not white. Most of a page is: four white ones are passed over in one look. */
function overShades(data: Uint8Array, visit: (shade: number, index: number) => void): void {
  const { buffer, byteOffset } = data.byteOffset % PIXELS_PER_WORD === 0 ? data : data.slice();
  const wordCount = Math.floor(data.length / PIXELS_PER_WORD);
  const words = new Uint32Array(buffer, byteOffset, wordCount);
  for (let word = 0; word < wordCount; word++) {
    if (words[word] !== WHITE_WORD) visitPixels(data, word * PIXELS_PER_WORD, PIXELS_PER_WORD, visit);
  }
  const rest = wordCount * PIXELS_PER_WORD;
  visitPixels(data, rest, data.length - rest, visit);
}

function visitPixels(
  data: Uint8Array,
  from: number,
  count: number,
  visit: (shade: number, index: number) => void,
): void {
  for (let index = from; index < from + count; index++) {
    const shade = data[index] ?? WHITE;
    if (shade !== WHITE) visit(shade, index);
  }
}
