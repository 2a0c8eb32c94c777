import { PDFArray, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import { sealCms } from './seal-cms.ts';
import type { Seal } from './seal-key.ts';

/** Room for the signature in the file: twice what it takes. */
const SIGNATURE_BYTES = 4_096;
/** A place for a number of the final file: ten digits. */
const PLACEHOLDER = 9_999_999_999;

export interface PdfSealing {
  readonly seal: Seal;
  /** Of the seal, DER: every paper bears the same. */
  readonly certificate: Uint8Array;
  readonly reason: string;
  readonly at: Date;
}

/** The PDF with the service's signature inside (PAdES B-B). Source: ISO 32000-1, 12.8; ETSI EN 319 142-1, 5.3. */
export async function signPdf(bytes: Uint8Array, { seal, certificate, reason, at }: PdfSealing): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context } = document;
  const [page] = document.getPages();
  if (!page) throw new RangeError('a paper to be signed has a page');
  const range = PDFArray.withContext(context);
  for (const place of [0, PLACEHOLDER, PLACEHOLDER, PLACEHOLDER]) range.push(PDFNumber.of(place));
  const signature = context.register(
    context.obj({
      ...{ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'ETSI.CAdES.detached', ByteRange: range },
      ...{ Contents: PDFHexString.of('0'.repeat(SIGNATURE_BYTES * 2)), M: PDFString.fromDate(at) },
      Reason: PDFHexString.fromText(reason),
    }),
  );
  const field = context.register(
    context.obj({
      ...{ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [0, 0, 0, 0], V: signature },
      ...{ T: PDFString.of('Signature1'), F: 132, P: page.ref },
    }),
  );
  page.node.set(PDFName.of('Annots'), context.obj([field]));
  document.catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [field] }));
  const saved = await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
  return signedIn(Buffer.from(saved), { seal, certificate });
}

/** Writes the true ranges over the placeholders, and the signature of all else into its place. */
function signedIn(file: Buffer, { seal, certificate }: Pick<PdfSealing, 'seal' | 'certificate'>): Uint8Array {
  const start = file.indexOf(`<${'0'.repeat(SIGNATURE_BYTES * 2)}>`);
  const end = start + SIGNATURE_BYTES * 2 + 2;
  const numbers = `${String(PLACEHOLDER)} ${String(PLACEHOLDER)} ${String(PLACEHOLDER)}`;
  const place = file.indexOf(numbers);
  if (start < 0 || place < 0) throw new RangeError('the file has no place for a signature');
  file.write([start, end, file.length - end].join(' ').padEnd(numbers.length), place, 'latin1');
  const content = Buffer.concat([file.subarray(0, start), file.subarray(end)]);
  const signature = Buffer.from(sealCms(seal, content, certificate)).toString('hex');
  if (signature.length > SIGNATURE_BYTES * 2) throw new RangeError('the signature is too long');
  file.write(signature.padEnd(SIGNATURE_BYTES * 2, '0'), start + 1, 'latin1');
  return new Uint8Array(file);
}
