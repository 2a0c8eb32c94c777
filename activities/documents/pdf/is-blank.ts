import { PDFArray, PDFRawStream, decodePDFRawStream } from 'pdf-lib';
import type { PDFObject, PDFPage } from 'pdf-lib';

/** What alone may stand in the content of an empty page: saving and restoring of the graphics state. */
const DRAWS_NOTHING = /^[\sqQ]*$/;

/** Whether a page draws nothing. */
export function isBlank(page: PDFPage): boolean {
  const contents = page.node.Contents();
  if (contents === undefined) return true;
  const parts =
    contents instanceof PDFArray ? contents.asArray().map((part) => page.node.context.lookup(part)) : [contents];
  return parts.every(drawsNothing);
}

function drawsNothing(part: PDFObject | undefined): boolean {
  if (part === undefined) return true;
  if (!(part instanceof PDFRawStream)) return false;
  return DRAWS_NOTHING.test(Buffer.from(decodePDFRawStream(part).decode()).toString('latin1'));
}
