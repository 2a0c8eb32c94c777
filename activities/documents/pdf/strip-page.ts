import { PDFArray, PDFName, PDFStream } from 'pdf-lib';
import type { PDFDocument, PDFPage } from 'pdf-lib';

/** What a page needs to be seen. All else (actions, annotations, thumbnails, private data) stays behind. */
const KEPT: ReadonlySet<string> = new Set(
  ['Type', 'Parent', 'MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Resources', 'Contents', 'Group'].map(
    (key) => `/${key}`,
  ),
);

/** Other pictures for print, references to other files, editors' private data: printed in the place of what was seen, or never. */
const DROPPED_FROM_STREAMS = ['Alternates', 'OPI', 'Ref', 'PieceInfo', 'Metadata', 'AF', 'LastModified'];

/** Leaves of the page what is needed to show it. */
export function stripPage(page: PDFPage): void {
  for (const key of page.node.keys()) {
    if (!KEPT.has(key.asString())) page.node.delete(key);
  }
  keepStreams(page);
}

/** Where a part of the contents is missing, one viewer draws the others and another draws nothing. */
function keepStreams({ node }: PDFPage): void {
  const contents = node.Contents();
  if (!(contents instanceof PDFArray)) return;
  const streams = contents.asArray().filter((part) => node.context.lookup(part) instanceof PDFStream);
  if (streams.length < contents.size()) node.set(PDFName.of('Contents'), node.context.obj(streams));
}

/** Removes from pictures and forms what may stand in for them at the printer. */
export function stripStreams(pdf: PDFDocument): void {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFStream)) continue;
    for (const key of DROPPED_FROM_STREAMS) object.dict.delete(PDFName.of(key));
  }
}
