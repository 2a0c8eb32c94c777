import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';

const run = promisify(execFile);

async function withFile<T>(bytes: Uint8Array, work: (path: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'mask-judge-'));
  try {
    const path = join(folder, 'file.pdf');
    await writeFile(path, bytes);
    return await work(path, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rejects when qpdf finds anything to complain of. */
export function qpdfCheck(pdf: Uint8Array): Promise<unknown> {
  return withFile(pdf, (path) => run('qpdf', ['--check', path]));
}

/** The text as poppler reads it, blanks squeezed. */
export function textOf(pdf: Uint8Array): Promise<string> {
  return withFile(pdf, async (path) => (await run('pdftotext', ['-layout', path, '-'])).stdout.replaceAll(/\s+/g, ' '));
}

/** Names of the fonts within, without the tags of their subsets; each must be embedded. */
export function fontsOf(pdf: Uint8Array): Promise<readonly string[]> {
  return withFile(pdf, async (path) => {
    const [, , ...lines] = (await run('pdffonts', [path])).stdout.trim().split('\n');
    const names = lines.map((line) =>
      / yes (yes|no) (yes|no) +\d+ +\d+$/.test(line) ? line : `not embedded: ${line}`,
    );
    return [...new Set(names.map((line) => line.replace(/^[A-Z]{6}\+/, '').replace(/\s.*$/, '')))].sort();
  });
}

/** Pictures drawn on the pages, as `page:width`. */
export function picturesOf(pdf: Uint8Array): Promise<readonly string[]> {
  return withFile(pdf, async (path) => {
    const { stdout } = await run('pdfimages', ['-list', path]);
    return [...stdout.matchAll(/^\s*(\d+)\s+\d+\s+image\s+(\d+)/gm)].map(
      ([, page = '', width = '']) => `${page}:${width}`,
    );
  });
}

/** Pages as `width x height` in whole points, with their turn. */
export function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  return withFile(pdf, async (path) => {
    const { stdout } = await run('pdfinfo', ['-f', '1', '-l', '99', path]);
    const sizes = [...stdout.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/gm)];
    const turns = [...stdout.matchAll(/^Page\s+\d+ rot:\s+(\d+)/gm)];
    return sizes.map(([, width, height], index) => {
      return `${String(Math.round(Number(width)))}x${String(Math.round(Number(height)))}@${turns[index]?.[1] ?? '?'}`;
    });
  });
}

/** A page in grey pixels, 36 to the inch, drawn by poppler. */
export interface PagePixels {
  readonly width: number;
  readonly height: number;
  /** Darkness from 0 to 255 at a place given in shares of the page. */
  at(x: number, y: number): number;
  /** Share of pixels that are not white. */
  readonly ink: number;
}

/** Draws a page (from 1). */
export function drawPage(pdf: Uint8Array, page = 1): Promise<PagePixels> {
  return withFile(pdf, async (path, folder) => {
    const target = join(folder, 'page');
    await run('pdftoppm', ['-r', '36', '-f', String(page), '-l', String(page), '-png', '-singlefile', path, target]);
    const { data, info } = await sharp(await readFile(`${target}.png`))
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    const at = (x: number, y: number) => 255 - (data[Math.floor(y * height) * width + Math.floor(x * width)] ?? 255);
    return { width, height, at, ink: data.filter((value) => value < 250).length / data.length };
  });
}
