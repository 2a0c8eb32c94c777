import { concatTransformationMatrix, degrees, PDFName, PDFNumber, pushGraphicsState, rgb } from 'pdf-lib';
import type { PDFPage } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { stampPdf } from '#activities/documents/stamp/stamp-pdf.ts';
import { FACTS } from './kit/facts.ts';
import { blueBounds, differenceOf, drawPage, isBlankPaper, qpdfComplaint, SCALE } from './kit/pictures.ts';
import type { Bounds, Picture } from './kit/pictures.ts';
import { FULL_PAGE_LINES, samplePdf } from './kit/sample-pdf.ts';
import type { SamplePage } from './kit/sample-pdf.ts';

/** Stamps, and finds on every page what changed. */
async function stampAndCompare(pages: readonly SamplePage[], more: { readonly skipPages?: readonly number[] } = {}) {
  const pdf = await samplePdf(pages);
  const stamping = stampPdf({ pdf, certificate: FACTS, ...more });
  await expect(stamping).resolves.toBeInstanceOf(Uint8Array);
  const stamped = await stamping;
  expect(await qpdfComplaint(stamped)).toBe('');
  const changed: { page: number; before: Picture; after: Picture; bounds: Bounds }[] = [];
  for (let page = 1; page <= pages.length; page++) {
    const [before, after] = await Promise.all([drawPage(pdf, page), drawPage(stamped, page)]);
    const bounds = differenceOf(before, after);
    if (bounds) changed.push({ page, before, after, bounds });
  }
  const [only, ...others] = changed;
  if (!only || others.length > 0) throw new Error(`changed pages: ${changed.map(({ page }) => page).join(', ')}`);
  return only;
}

const millimetres = (pixels: number) => (pixels / SCALE / 72) * 25.4;

const CASES: readonly (readonly [string, readonly SamplePage[], number])[] = [
  ['half a page of text', [{ lines: 20 }], 1],
  ['a page number at the foot', [{ lines: 25, hasFooter: true }], 1],
  ['text to the lower margin: the low form in the margin', [{ lines: FULL_PAGE_LINES }], 1],
  ['two pages: the last one with text', [{ lines: FULL_PAGE_LINES }, { lines: 5, hasFooter: true }], 2],
  ['a blank address page after the text', [{ lines: 20 }, { lines: 0 }], 1],
  ['a blank address page before the text', [{ lines: 0 }, { lines: 20 }], 2],
  ['turned by 90', [{ lines: 20, change: (page) => page.setRotation(degrees(90)) }], 1],
  ['turned by 180', [{ lines: 20, change: (page) => page.setRotation(degrees(180)) }], 1],
  ['turned by 270', [{ lines: 20, change: (page) => page.setRotation(degrees(270)) }], 1],
  ['cut by a CropBox', [{ lines: 30, change: (page) => page.setCropBox(60, 40, 500, 760) }], 1],
  ['cut and turned', [{ lines: 20, change: cutAndTurn }], 1],
  ['a page whose corner is not at nought', [{ lines: 20, change: shiftedBox }], 1],
  ['a table frame to the edges of the text', [{ lines: 15, change: frameAround }], 1],
  ['graphics state left changed by the page', [{ lines: 20, change: leaveStateChanged }], 1],
];

function cutAndTurn(page: PDFPage): void {
  page.setCropBox(60, 100, 500, 700);
  page.setRotation(degrees(270));
}

function shiftedBox(page: PDFPage): void {
  page.setMediaBox(-100, -50, 695, 892);
  page.setCropBox(-100, -50, 695, 892);
}

function frameAround(page: PDFPage): void {
  page.drawRectangle({ x: 30, y: 30, width: 535, height: 780, borderWidth: 0.5, borderColor: rgb(0, 0, 0) });
}

function leaveStateChanged(page: PDFPage): void {
  page.pushOperators(pushGraphicsState(), concatTransformationMatrix(0.5, 0, 0, 0.5, 30, 40));
}

describe('the place of the mark', () => {
  it.each(CASES)('%s: on blank paper, and nothing else of the document changes', async (_, pages, expectedPage) => {
    const { page, before, after, bounds } = await stampAndCompare(pages);
    expect(page).toBe(expectedPage);
    expect(isBlankPaper(before, bounds, 4 * SCALE)).toBe(true);
    const margin = 5 * SCALE;
    expect(bounds.left).toBeGreaterThan(margin);
    expect(bounds.top).toBeGreaterThan(margin);
    expect(bounds.right).toBeLessThan(before.width - margin);
    expect(bounds.bottom).toBeLessThan(before.height - margin);
    // Upright and whole for the eye: wider than high, of one of the two sizes.
    const [width, height] = [millimetres(bounds.right - bounds.left), millimetres(bounds.bottom - bounds.top)];
    expect([80, 133]).toContain(Math.round(width));
    expect(height).toBeGreaterThan(width === 80 ? 20 : 10);
    expect(height).toBeLessThan(32);
    expect(blueBounds(after)).toEqual(bounds);
  });

  it('is right under the text, where a hand would sign, and not at the foot of a short letter', async () => {
    const { bounds, before } = await stampAndCompare([{ lines: 10, hasFooter: true }]);
    const textBottom = 70 + 9 * 18 + 6;
    expect(bounds.top / SCALE).toBeLessThan(textBottom + 25);
    expect(bounds.right / SCALE).toBeGreaterThan(before.width / SCALE / 2);
  });

  it('stands at natural size on a page with its own unit of length', async () => {
    const change = (page: PDFPage) => {
      page.setSize(297.64, 420.95);
      page.scaleContent(0.5, 0.5);
      page.node.set(PDFName.of('UserUnit'), PDFNumber.of(2));
    };
    const pdf = await samplePdf([{ lines: 20, change }]);
    const stamped = await stampPdf({ pdf, certificate: FACTS });
    const [before, after] = [await drawPage(pdf, 1), await drawPage(stamped, 1)];
    const bounds = differenceOf(before, after);
    if (!bounds) throw new Error('no stamp');
    expect(isBlankPaper(before, bounds)).toBe(true);
    // poppler draws units as points, so eighty millimetres are forty here.
    expect(Math.round(millimetres(bounds.right - bounds.left))).toBe(40);
  });

  it('never is on a page that must stay as it is', async () => {
    const { page } = await stampAndCompare([{ lines: 10 }, { lines: 10 }], { skipPages: [1] });
    expect(page).toBe(1);
  });

  it('goes to an earlier page when the last one is full to its edges', async () => {
    const { page } = await stampAndCompare([{ lines: 10 }, { lines: 20, change: hatch }]);
    expect(page).toBe(1);
  });

  it('finds the paper of a scan, which is never quite white', async () => {
    const grey = (page: PDFPage) => {
      page.drawRectangle({ x: 0, y: 0, width: 596, height: 400, color: rgb(0.93, 0.93, 0.91) });
      page.drawRectangle({ x: 0, y: 400, width: 596, height: 442, color: rgb(0.9, 0.92, 0.9) });
      page.drawRectangle({ x: 60, y: 500, width: 470, height: 250, color: rgb(0.1, 0.1, 0.1) });
    };
    const { bounds } = await stampAndCompare([{ lines: 0, change: grey }]);
    expect(bounds.top / SCALE).toBeGreaterThan(842 - 500);
  });

  it('is within the 20 mm that the standard leaves under a full page, in its lowest form', async () => {
    const { before, after, bounds } = await stampAndCompare([{ lines: 0, change: fullToMargins }]);
    expect(isBlankPaper(before, bounds, 4 * SCALE)).toBe(true);
    expect(bounds.bottom).toBeLessThan(before.height - 5 * SCALE);
    expect(Math.round(millimetres(bounds.right - bounds.left))).toBe(176);
    expect(blueBounds(after)).toEqual(bounds);
  });

  it('finds the paper of a scan that is of one grey but for its grain', async () => {
    const evenGrey = (page: PDFPage) => {
      page.drawRectangle({ x: 0, y: 0, width: 596, height: 842, color: rgb(0.9, 0.9, 0.9) });
      for (let y = 3; y < 842; y += 9) {
        page.drawRectangle({ x: 0, y, width: 596, height: 2, color: rgb(0.87, 0.87, 0.87) });
      }
      page.drawRectangle({ x: 60, y: 500, width: 470, height: 280, color: rgb(0.1, 0.1, 0.1) });
    };
    const { bounds } = await stampAndCompare([{ lines: 0, change: evenGrey }]);
    expect(bounds.top / SCALE).toBeGreaterThan(842 - 500);
  });

  it('is refused in words when no page has room for it', async () => {
    const pdf = await samplePdf([{ lines: 20, change: hatch }]);
    const stamping = stampPdf({ pdf, certificate: FACTS });
    await expect(stamping).rejects.toMatchObject({ name: 'StampError', code: 'stamp_no_place' });
    await expect(stamping).rejects.toThrow(/пустая полоса во всю ширину листа, не меньше 18 мм от края/);
    await expect(stamping).rejects.toThrow(/если это скан, .* приложите ещё один документ, где такое место есть/);
  });

  it('is on the document with room that the refusal asks for, before the full one or behind it', async () => {
    for (const [pages, expected] of [
      [[{ lines: 20, change: hatch }, { lines: 5 }], 2],
      [[{ lines: 5 }, { lines: 20, change: hatch }], 1],
    ] as const) {
      expect((await stampAndCompare(pages)).page).toBe(expected);
    }
  });

  it('is refused in words when there is no text at all', async () => {
    const pdf = await samplePdf([{ lines: 0 }]);
    await expect(stampPdf({ pdf, certificate: FACTS })).rejects.toMatchObject({ code: 'stamp_no_text' });
  });

  it('chosen by a person is taken when the paper is blank there, and refused when it is not', async () => {
    const pdf = await samplePdf([{ lines: 20 }]);
    const stamped = await stampPdf({ pdf, certificate: FACTS, place: { pageIndex: 0, left: 100, bottom: 60 } });
    const bounds = differenceOf(await drawPage(pdf, 1), await drawPage(stamped, 1));
    expect(Math.round((bounds?.left ?? 0) / SCALE)).toBe(100);
    expect(842 - Math.round((bounds?.bottom ?? 0) / SCALE)).toBe(60);
    for (const place of [
      { pageIndex: 0, left: 100, bottom: 600 },
      { pageIndex: 0, left: 500, bottom: 60 },
      { pageIndex: 3, left: 100, bottom: 60 },
    ]) {
      const refused = stampPdf({ pdf, certificate: FACTS, place });
      await expect(refused).rejects.toMatchObject({ code: 'stamp_place_taken' });
    }
  });
});

/** Down to 20 mm from every edge, as ГОСТ Р 7.0.97-2016 lays a page out. */
function fullToMargins(page: PDFPage): void {
  page.drawRectangle({ x: 56.7, y: 56.7, width: 482, height: 728.5, color: rgb(0, 0, 0) });
}

/** Lines so near each other that nothing fits between them. */
function hatch(page: PDFPage): void {
  for (let y = 5; y < 840; y += 25) {
    page.drawLine({ start: { x: 5, y }, end: { x: 590, y }, thickness: 0.4, color: rgb(0.6, 0.6, 0.6) });
  }
}
