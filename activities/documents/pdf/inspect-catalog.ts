import { PDFArray, PDFBool, PDFDict, PDFName, PDFRawStream, PDFStream } from 'pdf-lib';
import type { PDFDocument } from 'pdf-lib';
import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import { isDynamicForm } from './dynamic-form.ts';

const ACTIVE_ACTIONS: ReadonlySet<string> = new Set([
  '/JavaScript',
  '/Launch',
  '/SubmitForm',
  '/ImportData',
  '/GoToR',
  '/GoToE',
  '/Rendition',
  '/RichMediaExecute',
]);

/** What in a PDF acts, hides or does not print. @throws ConversionRefused when the pages alone would not show the document */
export function inspectCatalog(pdf: PDFDocument): readonly ConversionNotice[] {
  const { catalog } = pdf;
  if (catalog.has(PDFName.of('Collection'))) throw new ConversionRefused('pdf_portfolio');
  const needsRendering = catalog.lookupMaybe(PDFName.of('NeedsRendering'), PDFBool)?.asBoolean() === true;
  if (needsRendering || isDynamicForm(pdf)) throw new ConversionRefused('pdf_dynamic_form');
  if (hasHiddenLayers(catalog)) throw new ConversionRefused('pdf_hidden_layers');
  const found = activeParts(pdf);
  const warnings: ConversionNotice[] = [];
  if (found.actions || catalog.has(PDFName.of('AA'))) warnings.push({ code: 'pdf_active_content' });
  if (found.files) warnings.push({ code: 'pdf_embedded_files' });
  if (found.signatures) warnings.push({ code: 'pdf_signature' });
  return warnings;
}

/** Copied pages lose the list of layers, and with it what is to be hidden. */
function hasHiddenLayers(catalog: PDFDict): boolean {
  const layers = catalog.lookupMaybe(PDFName.of('OCProperties'), PDFDict)?.lookupMaybe(PDFName.of('D'), PDFDict);
  if (layers === undefined) return false;
  const off = layers.lookupMaybe(PDFName.of('OFF'), PDFArray);
  const base = layers.lookupMaybe(PDFName.of('BaseState'), PDFName);
  return (off !== undefined && off.size() > 0) || base?.asString() === '/OFF';
}

/** Whether the file holds JavaScript or actions, attached files, signatures: by every object, wherever it hangs. */
export function activeParts(pdf: PDFDocument): { actions: boolean; files: boolean; signatures: boolean } {
  const found = { actions: false, files: false, signatures: false };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    walk(object, 0, (dict) => {
      const action = dict.get(PDFName.of('S'));
      if (action instanceof PDFName && ACTIVE_ACTIONS.has(action.asString())) found.actions = true;
      if (dict.has(PDFName.of('JS'))) found.actions = true;
      if (dict.get(PDFName.of('Type')) === PDFName.of('EmbeddedFile') || dict.has(PDFName.of('EF'))) found.files = true;
      if (dict.has(PDFName.of('ByteRange'))) found.signatures = true;
    });
  }
  return found;
}

const MAX_NESTING = 32;

function walk(object: unknown, depth: number, visit: (dict: PDFDict) => void): void {
  if (depth > MAX_NESTING) return;
  if (object instanceof PDFRawStream || object instanceof PDFStream) walk(object.dict, depth, visit);
  else if (object instanceof PDFArray) for (const each of object.asArray()) walk(each, depth + 1, visit);
  else if (object instanceof PDFDict) {
    visit(object);
    for (const each of object.values()) walk(each, depth + 1, visit);
  }
}
