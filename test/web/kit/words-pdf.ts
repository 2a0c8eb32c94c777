import { readFile } from 'node:fs/promises';
import * as fontkit from '@cantoo/fontkit';
import { PDFDocument } from 'pdf-lib';

const FONT = new URL(import.meta.resolve('@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf'));

/** One page with these lines of words, to be read by a program. */
export async function wordsPdf(lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const font = await pdf.embedFont(await readFile(FONT), { subset: true });
  const sheet = pdf.addPage([595.28, 841.89]);
  for (const [index, line] of lines.entries()) sheet.drawText(line, { x: 50, y: 780 - index * 20, size: 12, font });
  return new Uint8Array(await pdf.save());
}
