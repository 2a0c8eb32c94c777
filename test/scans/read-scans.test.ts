import { afterAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { PDFDocument } from 'pdf-lib';
import { ScanReader, ScanRefused } from '#activities/documents/scans/scan-reader.ts';
import { code128, scanOf } from './kit/scan-pages.ts';

const FIRST = '14586221000010';
const SECOND = '80080152999991';
const THIRD = '62009147017544';

describe('a scan read behind the fence', () => {
  const reader = new ScanReader();
  afterAll(() => reader.close());

  it('finds the number in the words, in both kinds of barcodes and in a turned one, and nothing where there is none', async () => {
    const scan = await scanOf([
      { says: 'text', words: `Number 145862 21 00001 0` },
      { says: 'nothing' },
      { says: 'itf', shpi: SECOND },
      { says: 'code128', shpi: THIRD },
      { says: 'code128', shpi: FIRST, isTurned: true },
    ]);
    const { pdf, pageCount } = await reader.open(scan);
    expect(pageCount).toBe(5);
    const pages = [];
    for (let page = 1; page <= pageCount; page += 1) pages.push(await reader.page(pdf, page));
    expect(pages).toEqual([
      [{ shpi: FIRST, way: 'text' }],
      [],
      [{ shpi: SECOND, way: 'barcode' }],
      [{ shpi: THIRD, way: 'barcode' }],
      [{ shpi: FIRST, way: 'barcode' }],
    ]);
  });

  it('tells a number whose check digit is wrong as it stands where nothing right is read, written or in bars', async () => {
    const { pdf } = await reader.open(
      await scanOf([
        { says: 'text', words: '14586221000011' },
        { says: 'itf', shpi: '80080152999992' },
      ]),
    );
    expect(await reader.page(pdf, 1)).toEqual([{ shpi: '14586221000011', way: 'text' }]);
    expect(await reader.page(pdf, 2)).toEqual([{ shpi: '80080152999992', way: 'barcode' }]);
  });

  it('reads a photograph as a page of its own', async () => {
    const bars = Buffer.from(await code128(SECOND));
    const photo = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#ffffff' } })
      .composite([{ input: await sharp(bars).resize({ width: 700 }).png().toBuffer(), left: 200, top: 400 }])
      .jpeg()
      .toBuffer();
    const { pdf, pageCount } = await reader.open(photo);
    expect(pageCount).toBe(1);
    expect(await reader.page(pdf, 1)).toEqual([{ shpi: SECOND, way: 'barcode' }]);
  });

  it('parts the pages as told and leaves out what hangs on them', async () => {
    const scan = await scanOf([{ says: 'nothing' }, { says: 'itf', shpi: SECOND }, { says: 'nothing' }]);
    const parts = await reader.split(scan, [
      { firstPage: 1, lastPage: 1 },
      { firstPage: 2, lastPage: 3 },
    ]);
    const counts = await Promise.all(parts.map(async (part) => (await PDFDocument.load(part)).getPageCount()));
    expect(counts).toEqual([1, 2]);
    expect(await reader.page(parts[1] ?? new Uint8Array(), 1)).toEqual([{ shpi: SECOND, way: 'barcode' }]);
  });

  it('says of what is no scan that it cannot be read', async () => {
    await expect(reader.open(Buffer.from('no scan at all'))).rejects.toThrow(ScanRefused);
    await expect(reader.open(Buffer.from('%PDF-1.7 broken'))).rejects.toThrow(ScanRefused);
  });
});
