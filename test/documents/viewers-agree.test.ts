import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Renderer } from '#api/documents/rendering/renderer.ts';
import type { SourceDocument } from '#activities/ports/document-converter.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { createLetterPress } from '#temporal/worker/letter-press.ts';
import { testConverter } from './kit/converter.ts';
import type { TestConverter } from './kit/converter.ts';

/** One pair of eyes: what the preview shows and what another maker's viewer shows of the bytes that are sent is the same page. */
const ROOT = join(import.meta.dirname, '..', '..');
const SIDE = { width: 149, height: 210 };
/** Two makers smooth the edge of a letter in two ways; a letter that is missing or elsewhere differs by far more. */
const SEEN_DIFFERENCE = 32;
const MIN_AGREEMENT = 0.985;

const parts: { test?: TestConverter; renderer?: Renderer } = {};
beforeAll(async () => {
  parts.test = await testConverter();
  parts.renderer = new Renderer();
});
afterAll(async () => {
  await parts.renderer?.close();
  await parts.test?.remove();
});

async function letterOf(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  if (!parts.test) throw new Error('not started');
  const { converter } = parts.test;
  const result = await converter.convert({ bytes } as SourceDocument);
  if (!result.ok) return undefined;
  return (await createLetterPress(converter.documents).assemble([result.pdf], OTPRAVKA_2020)).pdf;
}

async function inGrey(picture: Uint8Array): Promise<Buffer> {
  return sharp(picture)
    .resize({ ...SIDE, fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
}

async function previewPages(pdf: Uint8Array): Promise<readonly Buffer[]> {
  const pages: Buffer[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await parts.renderer?.render({ bytes: pdf, page });
    if (answer?.state !== 'ready') return pages;
    pages.push(await inGrey(answer.png));
  }
}

async function popplerPages(pdf: Uint8Array): Promise<readonly Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mask-judge-'));
  try {
    await writeFile(join(folder, 'a.pdf'), pdf);
    await promisify(execFile)('pdftoppm', ['-r', '130', '-png', join(folder, 'a.pdf'), join(folder, 'page')]);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
    return await Promise.all(names.map(async (name) => inGrey(await readFile(join(folder, name)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function agreement(one: Buffer, other: Buffer): number {
  const same = one.filter((shade, at) => Math.abs(shade - (other[at] ?? 0)) <= SEEN_DIFFERENCE);
  return same.length / one.length;
}

it('the preview and poppler agree on every page of the samples and cases', async () => {
  const folders = ['samples', 'test/documents/cases/pdf', 'test/documents/cases/pictures'];
  const figures: number[] = [];
  const ink: number[] = [];
  for (const folder of folders) {
    for (const name of (await readdir(join(ROOT, folder))).filter((each) => each.includes('.')).sort()) {
      const pdf = await letterOf(await readFile(join(ROOT, folder, name)));
      if (pdf === undefined) continue;
      const [own, others] = [await previewPages(pdf), await popplerPages(pdf)];
      expect(own.length, name).toBe(others.length);
      for (const [page, grey] of own.entries()) {
        const figure = agreement(grey, others[page] ?? Buffer.alloc(0));
        expect(figure, `${name}, page ${String(page + 1)}`).toBeGreaterThanOrEqual(MIN_AGREEMENT);
        figures.push(figure);
        // The measure itself: a page that lost its text does not agree with this one.
        if (grey.filter((shade) => shade < 200).length > grey.length / 25) {
          expect(agreement(grey, Buffer.alloc(grey.length, 255)), name).toBeLessThan(MIN_AGREEMENT);
        }
        ink.push(grey.filter((shade) => shade < 128).length);
      }
    }
  }
  expect(ink.filter((count) => count > 100).length).toBeGreaterThanOrEqual(8);
  const worst = (100 * Math.min(...figures)).toFixed(2);
  const mean = (100 * figures.reduce((sum, each) => sum + each, 0)) / figures.length;
  process.stdout.write(
    `preview and poppler: ${String(figures.length)} pages, mean ${mean.toFixed(2)} %, worst ${worst} %\n`,
  );
});
