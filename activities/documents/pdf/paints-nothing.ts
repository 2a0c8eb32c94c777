import type { PDFDocument, PDFPage } from 'pdf-lib';
import { everyContent } from './is-blank.ts';

/** State, paths that are only clipped by, and colours: all that LibreOffice writes on a page it has nothing to print on. */
const SILENT = /^(-?[\d.]+|q|Q|cm|w|J|j|M|d|\[\]|re|m|l|h|W|W\*|n|g|G|rg|RG|\/[\w.]+|gs|i)$/;

/** Takes off the pages at the end that print nothing, but for the first; returns how many. Only for PDFs of our own making. */
export function dropBlankTail(document: PDFDocument): number {
  let count = 0;
  for (let last = document.getPageCount() - 1; last > 0 && paintsNothing(document.getPage(last)); last -= 1) {
    document.removePage(last);
    count += 1;
  }
  return count;
}

function paintsNothing(page: PDFPage): boolean {
  if (page.node.Annots()?.size()) return false;
  return everyContent(page, (operators) =>
    operators
      .trim()
      .split(/\s+/)
      .every((word) => word === '' || SILENT.test(word)),
  );
}
