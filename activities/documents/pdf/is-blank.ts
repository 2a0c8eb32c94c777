import { PDFArray, PDFRawStream, decodePDFRawStream } from 'pdf-lib';
import type { PDFObject, PDFPage } from 'pdf-lib';

/** What alone may stand in the content of an empty page: saving and restoring of the graphics state. */
const DRAWS_NOTHING = /^[\sqQ]*$/;

/** Whether a page draws nothing. */
export function isBlank(page: PDFPage): boolean {
  return everyContent(page, (operators) => DRAWS_NOTHING.test(operators));
}

/** Whether this holds of every stream of the page's operators; never of one that cannot be read. */
export function everyContent(page: PDFPage, holds: (operators: string) => boolean): boolean {
  const contents = page.node.Contents();
  const parts: readonly (PDFObject | undefined)[] =
    contents instanceof PDFArray ? contents.asArray().map((part) => page.node.context.lookup(part)) : [contents];
  return parts.every((part) => {
    if (part === undefined) return true;
    if (!(part instanceof PDFRawStream)) return false;
    return holds(Buffer.from(decodePDFRawStream(part).decode()).toString('latin1'));
  });
}
