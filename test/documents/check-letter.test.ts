import { describe, expect, it } from 'vitest';
import { assemblePdf } from '#activities/documents/assemble-pdf.ts';
import { checkLetterPdf } from '#activities/documents/check-letter-pdf.ts';
import { sample } from './kit/converter.ts';
import { addScript, changedPdf, pdfWith } from './kit/pdf-files.ts';

const LIMITS = { maxBytes: 1024 * 1024, maxPages: 5, requireBlankAddressPage: true };
const A4 = { width: 595.28, height: 841.89 };

const codesOf = async (pdf: Uint8Array, limits: Partial<typeof LIMITS> = {}) =>
  (await checkLetterPdf(pdf, { ...LIMITS, ...limits })).map(({ code, page }) =>
    page === undefined ? code : `${code}@${String(page)}`,
  );

const letterOf = async (pages: number, blankAddressPage: 'first' | 'last' | 'none' = 'last') =>
  (await assemblePdf([await pdfWith(Array.from({ length: pages }, () => A4))], { blankAddressPage })).pdf;

describe('the letter as it will be sent', () => {
  it.each(['first', 'last'] as const)('is good with four pages and a blank one, %s', async (place) => {
    expect(await codesOf(await letterOf(4, place))).toEqual([]);
  });

  it('has a page too many with five and a blank one', async () => {
    expect(await codesOf(await letterOf(5))).toEqual(['too_many_pages']);
  });

  it('must be within its bytes, to the byte', async () => {
    const pdf = await letterOf(1);
    expect(await codesOf(pdf, { maxBytes: pdf.byteLength })).toEqual([]);
    expect(await codesOf(pdf, { maxBytes: pdf.byteLength - 1 })).toEqual(['pdf_too_big']);
  });

  it('must have its blank page, unless the channel wants none', async () => {
    const pdf = await letterOf(2, 'none');
    expect(await codesOf(pdf)).toEqual(['blank_page_missing']);
    expect(await codesOf(pdf, { requireBlankAddressPage: false })).toEqual([]);
  });

  it('names each page that is not portrait A4', async () => {
    const landscape = { width: A4.height, height: A4.width };
    const pdf = await pdfWith([
      A4,
      landscape,
      { ...A4, rotation: 90 },
      { ...landscape, rotation: 90 },
      { width: 612, height: 792 },
    ]);
    const limits = { requireBlankAddressPage: false };
    expect(await codesOf(pdf, limits)).toEqual(['page_format@2', 'page_format@3', 'page_format@5']);
  });

  it('is not the letter when it is cut or holds a script', async () => {
    const pdf = await sample('kopiya-resheniya.pdf');
    expect(await codesOf(pdf.subarray(0, 300))).toEqual(['damaged']);
    expect(await codesOf(await changedPdf(addScript))).toEqual(['active_content']);
  });

  it('each fault is in Russian and names the document', async () => {
    const faults = await checkLetterPdf(await pdfWith([{ width: 100, height: 100 }]), {
      ...LIMITS,
      maxPages: 0,
      maxBytes: 1,
    });
    expect(faults.map(({ field }) => field)).toEqual(['pdf', 'pdf', 'pdf', 'pdf']);
    for (const { message } of faults) expect(message).toMatch(/^[А-Я].*[а-я].*\.$/);
  });
});
