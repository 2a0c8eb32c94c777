import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { degrees, PDFDocument, StandardFonts, type PDFPage } from 'pdf-lib';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

/** What stands on a page of a scan. */
export type Sheet =
  | { readonly says: 'nothing' }
  /** As text that can be read. */
  | { readonly says: 'text'; readonly words: string }
  /** Code 128, a picture made by the library's own writer. */
  | { readonly says: 'code128'; readonly shpi: string; readonly isTurned?: boolean }
  /** Interleaved 2 of 5, drawn here bar by bar by its rule (ISO/IEC 16390). */
  | { readonly says: 'itf'; readonly shpi: string };

const A5 = [420, 595] as const;

/** A scan of these sheets. */
export async function scanOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const sheet of sheets) {
    const page = pdf.addPage([...A5]);
    page.drawLine({ start: { x: 30, y: 30 }, end: { x: 300, y: 90 } });
    if (sheet.says === 'text') page.drawText(sheet.words, { x: 40, y: 400, size: 12, font });
    if (sheet.says === 'itf') drawInterleaved(page, sheet.shpi);
    if (sheet.says === 'code128') {
      const image = await pdf.embedPng(await code128(sheet.shpi));
      page.drawImage(image, { x: 60, y: 300, width: 200, height: 50, rotate: degrees(sheet.isTurned ? 90 : 0) });
    }
  }
  return pdf.save();
}

let prepared: Promise<unknown> | undefined;

/** PNG. */
export async function code128(text: string): Promise<Uint8Array> {
  prepared ??= readFile(fileURLToPath(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm'))).then((bytes) =>
    prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(bytes).buffer }, fireImmediately: true }),
  );
  await prepared;
  const { image } = await writeBarcode(text, { format: 'Code128', scale: 4, addQuietZones: true });
  if (!image) throw new Error('the writer made no picture');
  return new Uint8Array(await image.arrayBuffer());
}

/** Wide (1) and narrow (0) of each digit's five strokes. */
const STROKES = ['00110', '10001', '01001', '11000', '00101', '10100', '01100', '00011', '10010', '01010'];
const [NARROW, WIDE] = [1.2, 3];

/** Digits in pairs: the first one is written in the bars, the second in the gaps between them. */
function drawInterleaved(page: PDFPage, digits: string): void {
  let x = 90;
  const strokes = (widths: readonly number[]) => {
    for (const [at, width] of widths.entries()) {
      if (at % 2 === 0) page.drawRectangle({ x, y: 300, width, height: 45 });
      x += width;
    }
  };
  const width = (stroke: string | undefined) => (stroke === '1' ? WIDE : NARROW);
  strokes([NARROW, NARROW, NARROW, NARROW]);
  for (let at = 0; at < digits.length; at += 2) {
    const [bars, gaps] = [STROKES[Number(digits[at])] ?? '', STROKES[Number(digits[at + 1])] ?? ''];
    strokes([...bars].flatMap((bar, place) => [width(bar), width(gaps[place])]));
  }
  strokes([WIDE, NARROW, NARROW]);
}
