import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceDocument } from '#activities/ports/document-converter.ts';
import { roomForDocuments } from '#domain/post/size-faults.ts';
import { createLetterPress } from '#temporal/worker/letter-press.ts';
import { testConverter } from './kit/converter.ts';
import type { TestConverter } from './kit/converter.ts';
import { drawPage, pagesOf, qpdfCheck } from './kit/judges.ts';
import { pdfWith } from './kit/pdf-files.ts';
import { scannedSheet, scanPdf } from './kit/scans.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { FACTS } from './stamp/kit/facts.ts';
import { textOf } from './stamp/kit/pictures.ts';

const CASES = join(import.meta.dirname, 'cases', 'pdf');
const LIMIT = 1024 * 1024;
const PROFILE = OTPRAVKA_2020;
const ROOM = roomForDocuments(PROFILE.maxPdfByteSize);
const test: { current?: TestConverter } = {};
beforeAll(async () => {
  test.current = await testConverter({ maxDocumentBytes: () => Promise.resolve(ROOM) });
});
afterAll(() => test.current?.remove());

function tested(): TestConverter {
  if (!test.current) throw new Error('not started');
  return test.current;
}

async function converted(bytes: Uint8Array) {
  const result = await tested().converter.convert({ bytes } as SourceDocument);
  if (!result.ok) throw new Error(result.faults.map(({ message }) => message).join());
  await qpdfCheck(result.pdf);
  return result;
}

/** Pictures as poppler lists them: colours and dots to the inch. */
async function picturesOf(
  pdf: Uint8Array,
): Promise<readonly { readonly colour: string; readonly dotsPerInch: number }[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mask-judge-'));
  try {
    await writeFile(join(folder, 'a.pdf'), pdf);
    const { stdout } = await promisify(execFile)('pdfimages', ['-list', join(folder, 'a.pdf')]);
    const lines = stdout.trim().split('\n').slice(2);
    return lines
      .map((line) => line.trim().split(/\s+/))
      .map((row) => ({ colour: row[5] ?? '', dotsPerInch: Number(row[12]) }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('a scan over the limit of the Post', () => {
  it('of one page at 300 dpi, as a clerk brought it, goes on legibly', async () => {
    const { pdf, pageCount, warnings, isLeast } = await converted(await readFile(join(CASES, 'pdf-scan1p.pdf')));
    expect(isLeast).toBe(false);
    expect([pageCount, warnings.map(({ code }) => code)]).toEqual([1, ['pictures_reduced']]);
    expect(pdf.byteLength).toBeLessThan(ROOM);
    expect((await picturesOf(pdf)).map(({ dotsPerInch }) => dotsPerInch >= 150)).toEqual([true]);
  });

  it.each([1, 3])('of one page, sent as %i of a kind, becomes a letter with its mark', async (count) => {
    const { pdf } = await converted(await readFile(join(CASES, 'pdf-scan1p.pdf')));
    const press = createLetterPress(tested().converter.documents);
    const letter = await press.assemble(
      Array.from({ length: count }, () => pdf),
      PROFILE,
    );
    const stamped = await press.stamp(letter.pdf, FACTS);
    expect(await press.check(stamped, PROFILE)).toEqual([]);
    expect(await textOf(stamped, count)).toContain('ЭЛЕКТРОННОЙ ПОДПИСЬЮ');
  });

  it('alone is brought under it, legibly, and the clerk reads before and after', async () => {
    const source = await scanPdf([await scannedSheet(220)]);
    expect(source.byteLength).toBeGreaterThan(LIMIT);
    const { pdf, warnings } = await converted(source);
    expect(pdf.byteLength).toBeLessThan(ROOM);
    const [picture] = await picturesOf(pdf);
    expect(picture?.colour).toBe('gray');
    expect(picture?.dotsPerInch).toBeGreaterThanOrEqual(149);
    expect(warnings.map(({ code }) => code)).toEqual(['pictures_reduced']);
    expect(warnings[0]?.message).toMatch(/было \d,\d МБ, стало \d{3} КБ, \d{3} точек на дюйм/u);
    expect((await drawPage(pdf)).at(0.25, 0.12)).toBeGreaterThan(200);
    expect((await converted(source)).pdf).toEqual(pdf);
  });

  it('in black on white loses its colour model without loss; a blue mark stays blue', async () => {
    const black = await sharp(await scannedSheet(220))
      .toColourspace('srgb')
      .jpeg({ quality: 95 })
      .toBuffer();
    const [grey] = await picturesOf((await converted(await scanPdf([black]))).pdf);
    expect(grey?.colour).toBe('gray');
    const blue = await scanPdf([await scannedSheet(220, { isColour: true })]);
    expect((await picturesOf((await converted(blue)).pdf))[0]?.colour).toBe('rgb');
  });

  it('that shares the letter with others is brought down with them when they are joined', async () => {
    const part = await scanPdf([await scannedSheet(75)]);
    const press = createLetterPress(tested().converter.documents);
    expect((await converted(part)).warnings).toEqual([]);
    const { pdf, warnings } = await press.assemble([part, part, part, part], PROFILE);
    expect(4 * part.byteLength).toBeGreaterThan(LIMIT);
    expect(pdf.byteLength).toBeLessThanOrEqual(ROOM);
    expect(warnings.map(({ code }) => code)).toEqual(['pictures_reduced']);
    expect(await press.check(pdf, PROFILE)).toEqual([]);
  });

  it('within the limit is left as it is', async () => {
    const { pdf, warnings } = await converted(await scanPdf([await scannedSheet(90)]));
    expect([warnings, (await picturesOf(pdf))[0]?.dotsPerInch]).toEqual([[], 90]);
  });

  it('that cannot be brought under it legibly is refused with what can be done', async () => {
    const sheets = await Promise.all([1, 2, 3].map(() => scannedSheet(150)));
    const press = createLetterPress(tested().converter.documents);
    const many = [...sheets, ...sheets, ...sheets].map((sheet, index) => Buffer.concat([sheet, Buffer.from([index])]));
    const scan = await scanPdf(many);
    // Known with its conversion, long before a letter is made of it.
    expect((await converted(scan)).isLeast).toBe(true);
    const { pdf } = await press.assemble([scan], PROFILE);
    for (const { dotsPerInch } of await picturesOf(pdf)) expect(dotsPerInch).toBeGreaterThanOrEqual(149);
    const faults = await press.check(pdf, PROFILE);
    expect(faults.find(({ code }) => code === 'pdf_too_big')?.message).toContain('разделите их на два письма');
  });
});

describe('pictures of telephones and scanners', () => {
  const corner = async (pdf: Uint8Array) => (await drawPage(pdf)).at(0.2, 0.06);

  it('HEIC becomes a page, upright', async () => {
    const bytes = await readFile(join(import.meta.dirname, 'cases', 'pictures', 'photo.heic'));
    const { kind, pdf } = await converted(bytes);
    expect([kind, await pagesOf(pdf)]).toEqual(['heic', ['595x842@0']]);
    expect(await corner(pdf)).toBeGreaterThan(200);
  });

  it('cut off in the middle is refused', async () => {
    const bytes = await readFile(join(import.meta.dirname, 'cases', 'pictures', 'photo.heic'));
    const result = await tested().converter.convert({ bytes: bytes.subarray(0, 900) } as SourceDocument);
    expect(result.ok ? 'converted' : result.faults.map(({ code }) => code)).toEqual(['damaged']);
  });

  it('WEBP and TIFF become pages, every sheet of a TIFF its own', async () => {
    const webp = await sharp(await scannedSheet(100))
      .webp()
      .toBuffer();
    expect((await converted(webp)).kind).toBe('webp');
    const sheets = await Promise.all([60, 60, 60].map((dpi) => scannedSheet(dpi)));
    const tiff = await sharp(
      sheets.map((sheet) => Buffer.from(sheet)),
      { join: { animated: true } },
    )
      .tiff()
      .toBuffer();
    const { kind, pageCount } = await converted(tiff);
    expect([kind, pageCount]).toEqual(['tiff', 3]);
  });
});

describe('a sheet larger than A4', () => {
  it.each([
    ['A3', { width: 841.89, height: 1190.55 }, 'А3 (297 × 420 мм), до 71 %'],
    ['Legal', { width: 612, height: 1008 }, 'Legal (216 × 356 мм), до 84 %'],
    ['A3 lying', { width: 1190.55, height: 841.89 }, 'А3 (297 × 420 мм), до 71 %'],
  ])('%s: the clerk is told that it is made smaller', async (_what, shape, words) => {
    const { warnings } = await converted(await pdfWith([{ width: 595.28, height: 841.89 }, shape]));
    const told = warnings.filter(({ code }) => code === 'page_shrunk');
    expect(told).toMatchObject([{ page: 2, message: expect.stringContaining(words) as string }]);
  });

  it('Legal is told, A4 and Letter are not spoken of', async () => {
    const legal = await converted(await pdfWith([{ width: 612, height: 1008 }]));
    expect(legal.warnings.map(({ code }) => code)).toContain('page_shrunk');
    const { warnings } = await converted(
      await pdfWith([
        { width: 595.28, height: 841.89 },
        { width: 612, height: 792 },
      ]),
    );
    expect(warnings.filter(({ code }) => code === 'page_shrunk')).toEqual([]);
  });
});
