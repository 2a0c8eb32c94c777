import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Pixels in a point of the page. */
export const SCALE = 2;

/** A page as poppler draws it: not the library that looked for the place. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel. */
  readonly rgb: Uint8Array;
}

/** In pixels; the last column and row are inside. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

async function inFile<T>(pdf: Uint8Array, work: (file: string, directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'mask-stamp-'));
  try {
    const file = join(directory, 'letter.pdf');
    await writeFile(file, pdf);
    return await work(file, directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The page, counted from 1, by pdftoppm; its CropBox only. */
export function drawPage(pdf: Uint8Array, page: number, scale = SCALE): Promise<Picture> {
  return inFile(pdf, async (file, directory) => {
    const only = ['-f', String(page), '-l', String(page), '-singlefile', '-r', String(72 * scale), '-cropbox'];
    await run('pdftoppm', [...only, file, join(directory, 'page')]);
    return readPpm(await readFile(join(directory, 'page.ppm')));
  });
}

/** Binary PPM: `P6`, width, height, 255, then the pixels. */
function readPpm(file: Buffer): Picture {
  const header = /^P6\s(\d+)\s(\d+)\s255\s/.exec(file.toString('latin1', 0, 40));
  if (!header) throw new Error('not a PPM');
  return { width: Number(header[1]), height: Number(header[2]), rgb: file.subarray(header[0].length) };
}

/** What qpdf has to say; empty when the file is sound. */
export function qpdfComplaint(pdf: Uint8Array): Promise<string> {
  return inFile(pdf, (file) =>
    run('qpdf', ['--check', file]).then(
      () => '',
      (error: { stdout?: string; stderr?: string }) => `${error.stdout ?? ''}${error.stderr ?? ''}`,
    ),
  );
}

/** Text of one page in reading order. */
export function textOf(pdf: Uint8Array, page: number): Promise<string> {
  return inFile(pdf, async (file) => {
    const { stdout } = await run('pdftotext', ['-f', String(page), '-l', String(page), '-layout', file, '-']);
    return stdout;
  });
}

/** Words of the first page with their boxes, in points from the upper left corner. */
export function wordBoxes(pdf: Uint8Array): Promise<readonly { readonly word: string; readonly box: Bounds }[]> {
  return inFile(pdf, async (file) => {
    const { stdout } = await run('pdftotext', ['-f', '1', '-l', '1', '-bbox', file, '-']);
    const words = stdout.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.+?)<\/word>/g);
    return [...words].map(([, left, top, right, bottom, word = '']) => ({
      word,
      box: { left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) },
    }));
  });
}

/** Where two pictures of one page differ; undefined when they do not. */
export function differenceOf(before: Picture, after: Picture): Bounds | undefined {
  const [left, right] = [before.rgb, after.rgb];
  return boundsOf(
    before,
    (at) => left[at] !== right[at] || left[at + 1] !== right[at + 1] || left[at + 2] !== right[at + 2],
  );
}

/** True when a picture has nothing but white paper inside the bounds widened by `margin` pixels. */
export function isBlankPaper(picture: Picture, bounds: Bounds, margin = 0): boolean {
  for (let y = Math.max(0, bounds.top - margin); y <= Math.min(picture.height - 1, bounds.bottom + margin); y++) {
    for (let x = Math.max(0, bounds.left - margin); x <= Math.min(picture.width - 1, bounds.right + margin); x++) {
      const at = (y * picture.width + x) * 3;
      if ((picture.rgb[at] ?? 0) + (picture.rgb[at + 1] ?? 0) + (picture.rgb[at + 2] ?? 0) < 3 * 253) return false;
    }
  }
  return true;
}

/** Bounds of everything bluish: the mark's own ink. */
export function blueBounds(picture: Picture): Bounds | undefined {
  return boundsOf(picture, (at) => (picture.rgb[at + 2] ?? 0) - (picture.rgb[at] ?? 0) > 2);
}

function boundsOf({ width, height }: Picture, isInside: (at: number) => boolean): Bounds | undefined {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!isInside((y * width + x) * 3)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right < 0 ? undefined : { left, top, right, bottom };
}
