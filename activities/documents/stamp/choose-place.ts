import type { PDFDocument } from 'pdf-lib';
import { isBlank } from '../pdf/is-blank.ts';
import { bandHeight, findPlace, isFree } from './find-place.ts';
import type { Place, PlaceRequest } from './find-place.ts';
import type { PageViewer } from './look-at-page.ts';
import { geometryOf } from './page-geometry.ts';
import type { PageGeometry } from './page-geometry.ts';
import { StampError } from './stamp-error.ts';
import type { StampLayout } from './stamp-layout.ts';

/** The mark's place and form. */
export interface ChosenPlace {
  readonly pageIndex: number;
  readonly geometry: PageGeometry;
  readonly place: Place;
  readonly layout: StampLayout;
}

/** A place that a person chose; points from the lower left corner of the page as he sees it. */
export interface WantedPlace extends Place {
  /** From 0. */
  readonly pageIndex: number;
}

export interface Layouts {
  readonly block: StampLayout;
  readonly strip: StampLayout;
  readonly line: StampLayout;
}

type Attempt = readonly [form: keyof Layouts, among: PlaceRequest['among']];
/** Under the text before beside it, and a low mark under the text before a tall one somewhere else. */
const ATTEMPTS: readonly Attempt[] = [
  ['block', 'band'],
  ['strip', 'band'],
  ['line', 'band'],
  ['block', 'any'],
  ['strip', 'any'],
  ['line', 'any'],
];

/**
 * The last page with text first, then the pages before it. Blank pages are never taken: one of them is for the address.
 * @throws StampError when no page has room, or none has text.
 */
export async function choosePlace(
  document: PDFDocument,
  viewer: PageViewer,
  layouts: Layouts,
  skipPages: ReadonlySet<number>,
): Promise<ChosenPlace> {
  let hasText = false;
  for (let pageIndex = document.getPageCount() - 1; pageIndex >= 0; pageIndex--) {
    const page = document.getPage(pageIndex);
    if (skipPages.has(pageIndex) || (isBlank(page) && page.node.Annots() === undefined)) continue;
    const geometry = geometryOf(page);
    const ink = await viewer.inkOf(pageIndex, geometry);
    if (ink.isBlank(0, 0, ink.columns, ink.rows)) continue;
    hasText = true;
    for (const [form, among] of ATTEMPTS) {
      const layout = layouts[form];
      const place = findPlace(ink, { width: layout.width, height: layout.height, among });
      if (place) return { pageIndex, geometry, place, layout };
    }
  }
  throw hasText ? noRoom(layouts.line) : new StampError('stamp_no_text', 'В документе нет страниц с текстом.');
}

/** The place a person chose, when the paper there is blank. @throws StampError */
export async function takePlace(
  document: PDFDocument,
  viewer: PageViewer,
  layout: StampLayout,
  { pageIndex, left, bottom }: WantedPlace,
): Promise<ChosenPlace> {
  const page = document.getPages()[pageIndex];
  const pageNumber = String(pageIndex + 1);
  if (!page) throw new StampError('stamp_place_taken', `Отметка о подписи: в документе нет страницы ${pageNumber}.`);
  const geometry = geometryOf(page);
  const ink = await viewer.inkOf(pageIndex, geometry);
  if (!isFree(ink, { left, bottom }, layout.width, layout.height)) {
    throw new StampError(
      'stamp_place_taken',
      `Отметка о подписи на странице ${pageNumber} закрыла бы текст или вышла за край: выберите другое место.`,
    );
  }
  return { pageIndex, geometry, place: { left, bottom }, layout };
}

/** Any page will do, so that one more document with room is a way out for a scan, whose margins nobody can widen. */
function noRoom({ height }: StampLayout): StampError {
  const millimetres = String(Math.ceil((bandHeight(height) * 25.4) / 72));
  return new StampError(
    'stamp_no_place',
    'На страницах письма нет свободного места для отметки об электронной подписи: на одной из них нужна пустая полоса ' +
      `во всю ширину листа, не меньше ${millimetres} мм от края. Увеличьте нижнее поле в документе; если это скан, ` +
      'отсканируйте лист с полями или приложите ещё один документ, где такое место есть, — например, сопроводительное письмо.',
  );
}
