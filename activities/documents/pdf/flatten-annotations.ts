import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  concatTransformationMatrix,
  drawObject,
} from 'pdf-lib';
import { popGraphicsState, pushGraphicsState } from 'pdf-lib';
import type { PDFDocument, PDFPage } from 'pdf-lib';
import { ConversionRefused } from '../conversion-refused.ts';
import { appearanceMatrix } from './appearance-matrix.ts';
import { NOTE, undrawnMark } from './undrawn-marks.ts';

const name = (text: string) => PDFName.of(text);
/** Flags of an annotation: Invisible, Hidden and NoView are not shown. */
const NOT_SHOWN = 0b10_0011;
/** A Popup is a viewer's window; a Link draws at most a frame. */
const WITHOUT_PICTURE: ReadonlySet<string> = new Set(['/Popup', '/Link']);

/** What became of the annotations of a file. */
export interface Flattened {
  readonly drawn: number;
  /** Comments in a window of their own, which no page shows. */
  readonly notes: number;
}

/**
 * Draws what annotations and form fields show onto their pages and removes them: what was seen at approval is what is printed.
 * @throws ConversionRefused `pdf_unrendered_form` when a filled field has no picture of its value, `pdf_undrawn_mark` when a mark that
 * viewers draw has none
 */
export function flattenAnnotations(pdf: PDFDocument): Flattened {
  const found = { drawn: 0, notes: 0 };
  for (const [index, page] of pdf.getPages().entries()) {
    for (const each of page.node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? []) {
      const annotation = pdf.context.lookup(each);
      if (!(annotation instanceof PDFDict) || !isShown(annotation)) continue;
      if (drawAnnotation(pdf, page, annotation)) found.drawn += 1;
      else if (normalAppearance(annotation) === undefined && isNote(annotation, index + 1)) found.notes += 1;
    }
    page.node.delete(name('Annots'));
  }
  return found;
}

/** @throws ConversionRefused when it is a mark that is seen */
function isNote(annotation: PDFDict, page: number): boolean {
  const about = undrawnMark(annotation);
  if (about !== undefined && about !== NOTE) throw new ConversionRefused('pdf_undrawn_mark', { about, page });
  return about === NOTE;
}

function isShown(annotation: PDFDict): boolean {
  const flags = annotation.lookupMaybe(name('F'), PDFNumber)?.asNumber() ?? 0;
  const subtype = annotation.get(name('Subtype'));
  const hasPicture = !(subtype instanceof PDFName && WITHOUT_PICTURE.has(subtype.asString()));
  return (flags & NOT_SHOWN) === 0 && hasPicture;
}

function drawAnnotation(pdf: PDFDocument, page: PDFPage, annotation: PDFDict): boolean {
  const appearance = normalAppearance(annotation);
  if (appearance === undefined) {
    if (isFilledField(annotation)) throw new ConversionRefused('pdf_unrendered_form');
    return false;
  }
  const matrix = appearanceMatrix(annotation, appearance.stream.dict);
  if (matrix === undefined) return false;
  appearance.stream.dict.set(name('Type'), name('XObject'));
  appearance.stream.dict.set(name('Subtype'), name('Form'));
  const ref = appearance.ref ?? pdf.context.register(appearance.stream);
  const key = page.node.newXObject('Annotation', ref);
  page.pushOperators(pushGraphicsState(), concatTransformationMatrix(...matrix), drawObject(key), popGraphicsState());
  return true;
}

/** The picture of the state the annotation is in. */
function normalAppearance(annotation: PDFDict): { readonly stream: PDFStream; readonly ref?: PDFRef } | undefined {
  const pictures = annotation.lookupMaybe(name('AP'), PDFDict);
  const normal = pictures?.lookup(name('N'));
  if (normal instanceof PDFStream) return withRef(normal, pictures?.get(name('N')));
  if (!(normal instanceof PDFDict)) return undefined;
  const state = annotation.lookupMaybe(name('AS'), PDFName);
  const chosen = state && normal.lookup(state);
  return state && chosen instanceof PDFStream ? withRef(chosen, normal.get(state)) : undefined;
}

function withRef(stream: PDFStream, raw: unknown) {
  return raw instanceof PDFRef ? { stream, ref: raw } : { stream };
}

/** A text or choice field with a value, which some viewers draw by themselves and printers do not. */
function isFilledField(annotation: PDFDict): boolean {
  const type = inherited(annotation, 'FT');
  if (type !== name('Tx') && type !== name('Ch')) return false;
  const text = String(inherited(annotation, 'V') ?? '').trim();
  return !['', '()', '<>', 'null', '(\\376\\377)', '<FEFF>'].includes(text);
}

const MAX_PARENTS = 16;

function inherited(field: PDFDict, key: string): unknown {
  let current: PDFDict | undefined = field;
  for (let level = 0; current && level < MAX_PARENTS; level += 1) {
    const value = current.lookup(name(key));
    if (value !== undefined) return value;
    current = current.lookupMaybe(name('Parent'), PDFDict);
  }
  return undefined;
}
