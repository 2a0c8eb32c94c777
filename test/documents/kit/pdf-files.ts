import { PDFDocument, PDFName, PDFString, StandardFonts, degrees, rgb } from 'pdf-lib';
import type { PDFPage } from 'pdf-lib';

/** A page with a black square in its upper left corner as the page is displayed without turn. */
export interface PageShape {
  readonly width: number;
  readonly height: number;
  readonly rotation?: number;
  readonly cropBox?: readonly [x: number, y: number, width: number, height: number];
  readonly unit?: number;
  readonly mark?: string;
}

/** A PDF of such pages. */
export async function pdfWith(pages: readonly PageShape[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const shape of pages) {
    const page = pdf.addPage([shape.width, shape.height]);
    const [x, y, , height] = shape.cropBox ?? [0, 0, shape.width, shape.height];
    const side = Math.min(shape.width, shape.height) / 5;
    page.drawRectangle({ x, y: y + height - side, width: side, height: side, color: rgb(0, 0, 0) });
    page.drawText(shape.mark ?? 'text', { x: shape.width / 2, y: shape.height / 2, font, size: 12 });
    if (shape.rotation !== undefined) page.setRotation(degrees(shape.rotation));
    if (shape.cropBox) page.setCropBox(...shape.cropBox);
    if (shape.unit !== undefined) page.node.set(PDFName.of('UserUnit'), pdf.context.obj(shape.unit));
  }
  return pdf.save();
}

/** A4 with whatever `change` does to the file. */
export async function changedPdf(
  change: (pdf: PDFDocument, page: PDFPage) => void | Promise<void>,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  await change(pdf, pdf.addPage([595.28, 841.89]));
  return pdf.save();
}

/** Adds an annotation with a black picture of its own. */
export function addSquare(pdf: PDFDocument, page: PDFPage, flags: number, rect: readonly number[]): void {
  const picture = pdf.context.stream('0 0 0 rg 0 0 10 10 re f', {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 10, 10],
  });
  const annotation = pdf.context.obj({ Type: 'Annot', Subtype: 'Stamp', Rect: [...rect], F: flags });
  annotation.set(PDFName.of('AP'), pdf.context.obj({ N: pdf.context.register(picture) }));
  page.node.addAnnot(pdf.context.register(annotation));
}

/** Sets a script to be run when the file is opened. */
export function addScript(pdf: PDFDocument): void {
  const action = pdf.context.obj({ Type: 'Action', S: 'JavaScript' });
  action.set(PDFName.of('JS'), PDFString.of('app.alert(1)'));
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.register(action));
}
