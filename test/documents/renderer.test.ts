import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, PDFName } from 'pdf-lib';
import sharp from 'sharp';
import { afterEach, expect, it } from 'vitest';
import { PAGE_END } from '#domain/composing/document-reading.ts';
import { Renderer } from '#api/documents/rendering/renderer.ts';

const sample = (name: string) => readFile(join(import.meta.dirname, '..', '..', 'samples', name));
const opened: Renderer[] = [];
const renderer = (timeLimitMs?: number) => {
  const made = new Renderer(timeLimitMs);
  opened.push(made);
  return made;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

it('draws a page of a PDF and a picture in its own process', async () => {
  const own = renderer();
  const page = await own.render({ bytes: await sample('kopiya-resheniya.pdf'), page: 2 });
  expect(page).toMatchObject({ state: 'ready', pageCount: 2 });
  const picture = await own.render({ bytes: await sample('skan.jpg'), page: 1 });
  for (const each of [page, picture]) {
    const { format, height } = await sharp(each.state === 'ready' ? each.png : undefined).metadata();
    expect(format).toBe('png');
    expect(height).toBeGreaterThan(1_000);
  }
});

it('says how many pages there are when another one is wanted, and that rubbish cannot be read', async () => {
  const own = renderer();
  const bytes = await sample('kopiya-resheniya.pdf');
  expect(await own.render({ bytes, page: 3 })).toEqual({ state: 'no_such_page', pageCount: 2 });
  expect(await own.render({ bytes: bytes.subarray(0, 300), page: 1 })).toEqual({ state: 'unreadable' });
});

it('reads a line as it stands on the page, whatever lies first in the file', async () => {
  const document = await PDFDocument.create();
  const page = document.addPage([300, 300]);
  const fonts = [await document.embedFont('Courier'), await document.embedFont('Courier-Bold')];
  const [plain = '', bold = ''] = fonts.map((font) => page.node.newFontDictionary('F', font.ref).asString());
  // One font has no «a»: it leaves its place empty, and the letter is drawn from another one.
  const line = `${plain} 10 Tf 1 0 0 1 20 200 Tm [(No 2) -600 (-77/2026)] TJ ${bold} 10 Tf 1 0 0 1 44 200 Tm (a) Tj`;
  const drawn = `BT ${line} ${plain} 10 Tf 1 0 0 1 20 180 Tm (next line) Tj ET`;
  page.node.set(PDFName.of('Contents'), document.context.register(document.context.stream(drawn)));
  expect(await renderer().text({ bytes: await document.save(), pages: 1 })).toBe('No 2a-77/2026\nnext line');
});

it('parts the pages of a text and says at its end that the document goes on', async () => {
  const own = renderer();
  const bytes = await sample('kopiya-resheniya.pdf');
  const [first = '', second = '', ...more] = (await own.text({ bytes, pages: 2 })).split(PAGE_END);
  expect([first.includes('РЕШЕНИЕ'), second.includes('Копия верна'), more]).toEqual([true, true, []]);
  expect(await own.text({ bytes, pages: 1 })).toBe(first + PAGE_END);
});

it('a document that takes too long is unreadable', async () => {
  const bytes = await sample('kopiya-resheniya.pdf');
  expect(await renderer(0).render({ bytes, page: 1 })).toEqual({ state: 'unreadable' });
});
