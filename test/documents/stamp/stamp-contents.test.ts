import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { stampPdf } from '#activities/documents/stamp/stamp-pdf.ts';
import { FACTS, LONG_NAME } from './kit/facts.ts';
import { blueBounds, differenceOf, drawPage, qpdfComplaint, textOf, wordBoxes } from './kit/pictures.ts';
import type { Bounds, Picture } from './kit/pictures.ts';
import { samplePdf } from './kit/sample-pdf.ts';

const run = promisify(execFile);
const PDF = await samplePdf([{ lines: 20, hasFooter: true }]);

const LETTER_SCALE = 8;

/** The picture of one word in coarse dots: enough to tell letters apart, blind to where exactly they stand. */
function shapeOf({ width, rgb }: Picture, box: Bounds): string {
  const [columns, rows] = [48, 24];
  const dots: string[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = Math.round((box.left + ((column + 0.5) * (box.right - box.left)) / columns) * LETTER_SCALE);
      const y = Math.round((box.top + ((row + 0.5) * (box.bottom - box.top)) / rows) * LETTER_SCALE);
      dots.push((rgb[(y * width + x) * 3] ?? 255) < 128 ? '1' : '0');
    }
  }
  return dots.join('');
}

/** What the text says with all space between words made one. */
async function wordsOf(pdf: Uint8Array): Promise<string> {
  return (await textOf(pdf, 1)).replace(/\s+/g, ' ');
}

describe('what the mark says', () => {
  it('has the four parts of ГОСТ Р 7.0.97-2016, 5.23, and a reader can copy them', async () => {
    const words = await wordsOf(await stampPdf({ pdf: PDF, certificate: FACTS }));
    expect(words).toContain('ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ');
    expect(words).toContain('Сертификат: 43A628354CF6B629B1773A5384955D1B');
    expect(words).toContain('Владелец: Тестов Тест Тестович');
    // 21:30 in Greenwich is already the next day in Moscow.
    expect(words).toContain('Действителен: с 25.11.2025 по 24.11.2046');
  });

  it('wraps a long name inside the frame, with every letter and sign of it', async () => {
    const certificate = { ...FACTS, ownerName: LONG_NAME };
    const stamped = await stampPdf({ pdf: PDF, certificate });
    expect(await wordsOf(stamped)).toContain(`Владелец: ${LONG_NAME}`);
    const usual = differenceOf(
      await drawPage(PDF, 1),
      await drawPage(await stampPdf({ pdf: PDF, certificate: FACTS }), 1),
    );
    const long = differenceOf(await drawPage(PDF, 1), await drawPage(stamped, 1));
    if (!usual || !long) throw new Error('no stamp');
    expect(long.right - long.left).toBe(usual.right - usual.left);
    expect(long.bottom - long.top).toBeGreaterThan(usual.bottom - usual.top + 20);
  });

  it('keeps a name without a single space inside the frame too', async () => {
    const stamped = await stampPdf({ pdf: PDF, certificate: { ...FACTS, ownerName: 'Щ'.repeat(120) } });
    const bounds = blueBounds(await drawPage(stamped, 1));
    const usual = blueBounds(await drawPage(await stampPdf({ pdf: PDF, certificate: FACTS }), 1));
    expect((bounds?.right ?? 0) - (bounds?.left ?? 0)).toBe((usual?.right ?? 0) - (usual?.left ?? 1));
  });

  it('draws each letter, and no two alike: a font can lose its shapes and keep its text', async () => {
    const alphabet = 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя№«»—0123456789';
    const ownerName = [...alphabet].map((letter) => letter.repeat(2)).join(' ');
    const stamped = await stampPdf({ pdf: PDF, certificate: { ...FACTS, ownerName } });
    const picture = await drawPage(stamped, 1, LETTER_SCALE);
    const boxes = (await wordBoxes(stamped)).filter(({ word }) => /^(.)\1$/u.test(word));
    expect(boxes.map(({ word }) => word[0]).join('')).toBe(alphabet);
    const shapes = new Map(boxes.map(({ word, box }) => [shapeOf(picture, box), word]));
    expect(shapes.size).toBe(alphabet.length);
    expect([...shapes.keys()].filter((shape) => !shape.includes('1'))).toEqual([]);
  });

  it('refuses a certificate without dates instead of printing nonsense', async () => {
    const certificate = { ...FACTS, validTo: '' };
    await expect(stampPdf({ pdf: PDF, certificate })).rejects.toThrow(RangeError);
  });
});

describe('the stamped file', () => {
  it('is the same to the byte when made again, and sound to qpdf', async () => {
    const [first, second] = [
      await stampPdf({ pdf: PDF, certificate: FACTS }),
      await stampPdf({ pdf: PDF, certificate: FACTS }),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(await qpdfComplaint(first)).toBe('');
  });

  it('grows by less than twelve kilobytes, whatever the name', async () => {
    for (const ownerName of [FACTS.ownerName, LONG_NAME]) {
      const stamped = await stampPdf({ pdf: PDF, certificate: { ...FACTS, ownerName } });
      expect(stamped.length - PDF.length).toBeLessThan(12_288);
    }
  });

  it('can be stamped again without covering the first mark', async () => {
    const once = await stampPdf({ pdf: PDF, certificate: FACTS });
    const twice = await stampPdf({ pdf: once, certificate: { ...FACTS, ownerName: 'Пробова Проба Пробовна' } });
    expect(await wordsOf(twice)).toContain('Пробова Проба Пробовна');
    expect(await wordsOf(twice)).toContain('Тестов Тест Тестович');
  });

  it('is refused in words when it is damaged or encrypted, never stamped empty', async () => {
    const damaged = [PDF.subarray(0, PDF.length / 2), new Uint8Array(), Buffer.from('не PDF'), await encrypted(PDF)];
    for (const pdf of damaged) {
      const stamping = stampPdf({ pdf, certificate: FACTS });
      await expect(stamping).rejects.toMatchObject({ name: 'StampError', code: 'stamp_unreadable_pdf' });
    }
    expect((await stampPdf({ pdf: PDF, certificate: FACTS })).length).toBeGreaterThan(PDF.length);
  });
});

async function encrypted(pdf: Uint8Array): Promise<Uint8Array> {
  const directory = await mkdtemp(join(tmpdir(), 'mask-stamp-'));
  try {
    const [open, closed] = [join(directory, 'open.pdf'), join(directory, 'closed.pdf')];
    await writeFile(open, pdf);
    await run('qpdf', ['--encrypt', 'user', 'owner', '256', '--', open, closed]);
    return new Uint8Array(await readFile(closed));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
