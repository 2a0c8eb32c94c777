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

/** On a page without a picture beneath it anything darker than paper is ink. */
const CLEAN_TOLERANCE = 4;
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
  for (let y = 0; y < height; y++) {
    const row = Math.min(rows - 1, Math.floor((y * rows) / height));
    for (let x = 0; x < width; x++) {
      if ((data[y * width + x] ?? 255) >= darkness) continue;
      cells[row * columns + Math.min(columns - 1, Math.floor((x * columns) / width))] = 1;
    }
  }
  return cells;
}

/** Below it a pixel is ink: the shade most of the page has, less what such paper varies by. */
function paperShade({ data }: GreyPicture): number {
  const counts = new Uint32Array(256);
  for (const shade of data) counts[shade] = (counts[shade] ?? 0) + 1;
  const light = counts.subarray(DARKEST_PAPER);
  const most = Math.max(...light);
  const paper = most === 0 ? 255 : DARKEST_PAPER + light.indexOf(most);
  return paper - (most * 2 > data.length ? CLEAN_TOLERANCE : SCAN_TOLERANCE);
}
