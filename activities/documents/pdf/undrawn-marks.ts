import { PDFArray, PDFName, PDFNumber } from 'pdf-lib';
import type { PDFDict } from 'pdf-lib';

/** Marks that a viewer draws by itself when the file holds no picture of them, each in its own way; in words for the clerk. */
const SEEN: Readonly<Record<string, string>> = {
  FreeText: 'надпись',
  Line: 'линия',
  Square: 'прямоугольник',
  Circle: 'овал',
  Polygon: 'многоугольник',
  PolyLine: 'ломаная',
  Highlight: 'выделение цветом',
  Underline: 'подчёркивание',
  Squiggly: 'волнистое подчёркивание',
  StrikeOut: 'зачёркивание',
  Stamp: 'штамп',
  Caret: 'знак вставки',
  Ink: 'рисунок от руки',
  Redact: 'вымарывание',
  Sound: 'звук',
  Movie: 'видео',
  Screen: 'видео',
  '3D': 'объёмная модель',
  RichMedia: 'мультимедиа',
};

/** Shown as an icon, their text in a window: comments to a document, not the document. */
const NOTES: ReadonlySet<string> = new Set(['Text', 'FileAttachment']);

/** What a mark without a picture is to people: the word for it, `note`, or undefined when nobody sees it. */
export function undrawnMark(annotation: PDFDict): string | undefined {
  const subtype = annotation.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText() ?? '';
  if (NOTES.has(subtype)) return NOTE;
  return hasArea(annotation) ? SEEN[subtype] : undefined;
}

export const NOTE = 'note';

/** A line may be level: its box has length without height. */
function hasArea(annotation: PDFDict): boolean {
  const box = annotation.lookupMaybe(PDFName.of('Rect'), PDFArray)?.asArray() ?? [];
  const [x0, y0, x1, y1] = box.map((each) => {
    const number = annotation.context.lookup(each);
    return number instanceof PDFNumber ? number.asNumber() : 0;
  });
  return x0 !== x1 || y0 !== y1;
}
