import { PDFArray, PDFDict, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib';
import type { PDFDocument } from 'pdf-lib';
import { ConversionRefused } from '../conversion-refused.ts';

const name = (text: string) => PDFName.of(text);

/**
 * Whether the pages are but a stand-in («Please wait…») for a form that only a viewer with XFA builds. A form whose fields are on the pages
 * as well is drawn there. Source: XFA 3.3, «dynamicRender»; ISO 32000-1, 12.7.8.
 */
export function isDynamicForm(pdf: PDFDocument): boolean {
  const xfa = pdf.catalog.lookupMaybe(name('AcroForm'), PDFDict)?.lookup(name('XFA'));
  if (xfa === undefined) return false;
  return !hasFieldsOnPages(pdf) || /<dynamicRender>\s*required\s*</.test(textOf(pdf, xfa));
}

function textOf(pdf: PDFDocument, xfa: unknown): string {
  if (xfa instanceof PDFArray)
    return xfa
      .asArray()
      .map((part) => textOf(pdf, pdf.context.lookup(part)))
      .join('\n');
  if (!(xfa instanceof PDFRawStream)) return '';
  try {
    return new TextDecoder().decode(decodePDFRawStream(xfa).decode());
  } catch (cause) {
    throw new ConversionRefused('damaged', { cause });
  }
}

/** A signature's frame alone is no form. */
function hasFieldsOnPages(pdf: PDFDocument): boolean {
  return pdf.getPages().some((page) => {
    const annotations = page.node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? [];
    return annotations.some((each) => {
      const dict = pdf.context.lookup(each);
      if (!(dict instanceof PDFDict) || dict.get(name('Subtype')) !== name('Widget')) return false;
      const parent = dict.lookupMaybe(name('Parent'), PDFDict);
      return (dict.get(name('FT')) ?? parent?.get(name('FT'))) !== name('Sig');
    });
  });
}
