import type { PDFiumPage } from '@hyzyla/pdfium';
import { loadViewer } from '../stamp/look-at-page.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import { FORM, MAX_FORM_DEPTH, openedPage, writtenBy } from './viewer.ts';
import type { OpenedPage, Viewer } from './viewer.ts';

/** From an object's units to points on its page. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Something drawn on a page, the forms around it resolved. */
export interface DrawnObject {
  readonly handle: number;
  readonly kind: number;
  readonly matrix: Matrix;
}

/** Opens the file for the viewer and goes through its pages. @throws ConversionRefused `damaged` */
export async function withPages<T>(pdf: Uint8Array, work: (pages: Iterable<OpenedPage>) => T | Promise<T>): Promise<T> {
  const document = await (await loadViewer()).loadDocument(pdf).catch((cause: unknown) => {
    throw new ConversionRefused('damaged', { cause });
  });
  try {
    return await work(opened(document.pages()));
  } finally {
    document.destroy();
  }
}

function* opened(pages: Iterable<PDFiumPage>): Generator<OpenedPage> {
  for (const page of pages) yield openedPage(page);
}

/** All that is drawn, in its order. */
export function drawnObjects({ viewer, handle }: OpenedPage): Generator<DrawnObject> {
  return objectsOf(viewer, handle, 'Page', [1, 0, 0, 1, 0, 0], 0);
}

function* objectsOf(
  viewer: Viewer,
  holder: number,
  holderKind: 'Page' | 'FormObj',
  outer: Matrix,
  depth: number,
): Generator<DrawnObject> {
  const count = viewer[`_FPDF${holderKind}_CountObjects`](holder);
  for (let index = 0; index < count; index += 1) {
    const handle = viewer[`_FPDF${holderKind}_GetObject`](holder, index);
    const kind = viewer._FPDFPageObj_GetType(handle);
    const matrix = multiplied(matrixOf(viewer, handle), outer);
    if (kind !== FORM) yield { handle, kind, matrix };
    else if (depth < MAX_FORM_DEPTH) yield* objectsOf(viewer, handle, 'FormObj', matrix, depth + 1);
  }
}

const FLOATS = 6;

function matrixOf(viewer: Viewer, object: number): Matrix {
  const written = writtenBy(viewer, FLOATS * 4, (at) => viewer._FPDFPageObj_GetMatrix(object, at));
  if (!written) return [1, 0, 0, 1, 0, 0];
  return [...new Float32Array(written.buffer)] as unknown as Matrix;
}

function multiplied(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** What the viewer writes into a buffer that it is asked to size first. */
export function bytesFrom(viewer: Viewer, ask: (at: number, size: number) => number): Uint8Array {
  const size = ask(0, 0);
  if (size <= 0) return new Uint8Array();
  const written = writtenBy(viewer, size, (at) => ask(at, size));
  return written ? new Uint8Array(written.buffer) : new Uint8Array(size);
}
