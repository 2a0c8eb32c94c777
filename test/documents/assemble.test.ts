import { describe, expect, it } from 'vitest';
import { assemblePdf } from '#activities/documents/assemble-pdf.ts';
import { sample } from './kit/converter.ts';
import { drawPage, pagesOf, qpdfCheck, textOf } from './kit/judges.ts';
import { addSquare, changedPdf, pdfWith } from './kit/pdf-files.ts';
import type { PageShape } from './kit/pdf-files.ts';

const A4 = '595x842@0';
const PORTRAIT = { width: 595.28, height: 841.89 };
const LANDSCAPE = { width: 841.89, height: 595.28 };

const join = async (...shapes: PageShape[]) =>
  (await assemblePdf([await pdfWith(shapes)], { blankAddressPage: 'none' })).pdf;

/** In which corner of the first page the black square lies. */
async function cornerOf(pdf: Uint8Array): Promise<string> {
  const page = await drawPage(pdf);
  const corners = {
    'upper left': [0.05, 0.05],
    'upper right': [0.95, 0.05],
    'lower left': [0.05, 0.95],
    'lower right': [0.95, 0.95],
  };
  return Object.entries(corners)
    .flatMap(([name, [x = 0, y = 0]]) => (page.at(x, y) > 200 ? [name] : []))
    .join();
}

describe('every page of a letter is portrait A4 without turn', () => {
  it.each([
    ['a plain page', PORTRAIT, 'upper left'],
    ['a page on its head', { ...PORTRAIT, rotation: 180 }, 'lower right'],
    ['a landscape page, its head to the left', LANDSCAPE, 'lower left'],
    ['a landscape page that is shown upright', { ...LANDSCAPE, rotation: 90 }, 'upper right'],
    ['a landscape page that is shown upright the other way', { ...LANDSCAPE, rotation: 270 }, 'lower left'],
    ['a portrait page that is shown lying', { ...PORTRAIT, rotation: 90 }, 'upper left'],
    ['a portrait page that is shown lying the other way', { ...PORTRAIT, rotation: 270 }, 'upper left'],
    ['A3', { width: 841.89, height: 1190.55 }, 'upper left'],
    ['A4 cut out of a larger sheet', { width: 700, height: 1000, cropBox: [50, 70, 595.28, 841.89] }, 'upper left'],
    ['A4 in units of two points', { width: 297.64, height: 420.95, unit: 2 }, 'upper left'],
  ] as const)('%s', async (_what, shape, corner) => {
    const pdf = await join(shape);
    await qpdfCheck(pdf);
    expect(await pagesOf(pdf)).toEqual([A4]);
    expect(await cornerOf(pdf)).toBe(corner);
    expect(await textOf(pdf)).toContain('text');
  });

  it('a smaller page is not blown up', async () => {
    const pdf = await join({ width: 297.64, height: 420.95 });
    expect(await pagesOf(pdf)).toEqual([A4]);
    const page = await drawPage(pdf);
    expect([page.at(0.1, 0.05), page.at(0.3, 0.05), page.at(0.3, 0.2)]).toEqual([0, 255, 0]);
  });
});

describe('joining', () => {
  it('keeps the order of parts and pages, whatever their shape', async () => {
    const first = await pdfWith([
      { ...PORTRAIT, mark: 'one' },
      { ...LANDSCAPE, mark: 'two' },
      { ...PORTRAIT, mark: 'three' },
    ]);
    const second = await pdfWith([
      { ...LANDSCAPE, mark: 'four' },
      { ...PORTRAIT, mark: 'five' },
    ]);
    const { pdf, pageCount, byteSize } = await assemblePdf([first, second], { blankAddressPage: 'last' });
    await qpdfCheck(pdf);
    expect((await textOf(pdf)).match(/\b(one|two|three|four|five)\b/g)).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ]);
    expect({ pageCount, byteSize }).toEqual({ pageCount: 6, byteSize: pdf.byteLength });
  });

  it.each([
    ['first', 1, 2],
    ['last', 2, 1],
  ] as const)('leaves the %s page blank for the address', async (blankAddressPage, blank, written) => {
    const { pdf, pageCount } = await assemblePdf([await pdfWith([PORTRAIT])], { blankAddressPage });
    expect(pageCount).toBe(2);
    expect((await drawPage(pdf, blank)).ink).toBe(0);
    expect((await drawPage(pdf, written)).ink).toBeGreaterThan(0.01);
  });

  it('gives the same bytes for the same parts and date, others for another date', async () => {
    const parts = [await sample('kopiya-resheniya.pdf'), await pdfWith([LANDSCAPE])];
    const letter = async (createdAt: string) => {
      const options = { blankAddressPage: 'last', createdAt: new Date(createdAt) } as const;
      return Buffer.from((await assemblePdf(parts, options)).pdf).toString('base64');
    };
    expect(await letter('2026-09-17T10:00:00Z')).toBe(await letter('2026-09-17T10:00:00Z'));
    expect(await letter('2026-09-17T10:00:00Z')).not.toBe(await letter('2026-09-18T10:00:00Z'));
  });

  it('draws annotations into the page, so that nothing can be taken off it', async () => {
    const part = await changedPdf((pdf, page) => addSquare(pdf, page, 4, [50, 700, 150, 800]));
    const { pdf } = await assemblePdf([part], { blankAddressPage: 'none' });
    await qpdfCheck(pdf);
    expect((await drawPage(pdf)).at(100 / 595, 92 / 842)).toBe(255);
    expect(Buffer.from(pdf).includes('/Annots')).toBe(false);
  });
});
