import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { afterEach, expect, it } from 'vitest';
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
  const [font, other] = [await document.embedFont('Times-Roman'), await document.embedFont('Courier')];
  const page = document.addPage([300, 300]);
  const at = (text: string) => 20 + font.widthOfTextAtSize(text, 12);
  page.drawText('No 2', { font, size: 12, x: 20, y: 200 });
  page.drawText('-77/2026', { font, size: 12, x: at('No 2') + other.widthOfTextAtSize('a', 12), y: 200 });
  page.drawText('a', { font: other, size: 12, x: at('No 2'), y: 200 });
  page.drawText('next line', { font, size: 12, x: 20, y: 180 });
  expect(await renderer().text({ bytes: await document.save(), pages: 1 })).toBe('No 2a-77/2026\nnext line');
});

it('a document that takes too long is unreadable', async () => {
  const bytes = await sample('kopiya-resheniya.pdf');
  expect(await renderer(0).render({ bytes, page: 1 })).toEqual({ state: 'unreadable' });
});
