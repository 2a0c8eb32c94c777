import { drawObject, popGraphicsState, pushGraphicsState } from 'pdf-lib';
import type { PDFDocument, PDFPage } from 'pdf-lib';
import { A4, isPortraitA4 } from './paper.ts';
import { viewOf } from './page-view.ts';
import type { PageView } from './page-view.ts';

type Matrix = [number, number, number, number, number, number];

/** Whether the page can go into the letter untouched. */
export function isPlainA4(page: PDFPage): boolean {
  const { box, rotation, unit, width, height } = viewOf(page);
  const media = page.getMediaBox();
  const isWhole = media.width === box.width && media.height === box.height;
  return rotation === 0 && unit === 1 && box.x === 0 && box.y === 0 && isWhole && isPortraitA4(width, height);
}

/**
 * Adds a portrait A4 page that shows the source page as viewers do: its turn resolved, cut to its visible box, a landscape page turned
 * counter-clockwise (the reader turns the sheet clockwise), a larger one shrunk; a smaller one is not enlarged.
 */
export async function placePage(target: PDFDocument, source: PDFPage): Promise<void> {
  const page = target.addPage([A4.width, A4.height]);
  if (source.node.Contents() === undefined) return;
  const view = viewOf(source);
  const { x, y, width, height } = view.box;
  const box = { left: x, bottom: y, right: x + width, top: y + height };
  const embedded = await target.embedPage(source, box, placement(view));
  const key = page.node.newXObject('Page', embedded.ref);
  page.pushOperators(pushGraphicsState(), drawObject(key), popGraphicsState());
}

/** From the source page's units to the place on A4. */
function placement(view: PageView): Matrix {
  const isLandscape = view.width > view.height;
  const turn = isLandscape ? uprightTurn(view.rotation) : view.rotation;
  const [width, height] = isLandscape ? [view.height, view.width] : [view.width, view.height];
  const fit = shareOnA4(view);
  const [a, b, c, d, e, f] = turned(view.box, turn);
  const scale = fit * view.unit;
  const left = (A4.width - width * fit) / 2;
  const bottom = A4.height - height * fit;
  return [a * scale, b * scale, c * scale, d * scale, e * scale + left, f * scale + bottom];
}

/** How much of its size the page keeps on A4; 1 when it is no larger. */
export function shareOnA4({ width, height }: Pick<PageView, 'width' | 'height'>): number {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return Math.min(1, A4.width / short, A4.height / long);
}

/** A sheet that stands upright and is only shown lying, either way round, is taken as it stands: never upside down. */
function uprightTurn(rotation: number): number {
  return rotation % 180 === 90 ? 0 : (rotation + 270) % 360;
}

/** Turns the box clockwise and sets its lower left corner to the origin. */
function turned({ x, y, width, height }: PageView['box'], turn: number): Matrix {
  if (turn === 90) return [0, -1, 1, 0, -y, x + width];
  if (turn === 180) return [-1, 0, 0, -1, x + width, y + height];
  if (turn === 270) return [0, 1, -1, 0, y + height, -x];
  return [1, 0, 0, 1, -x, -y];
}
