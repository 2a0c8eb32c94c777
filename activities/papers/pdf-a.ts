import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFArray, type PDFContext, type PDFDict } from 'pdf-lib';

/** What a paper that is to be kept says of itself. */
export interface ArchivalFacts {
  readonly title: string;
  readonly madeAt: Date;
}

const PRODUCER = 'MASK';
const AS_IT_IS = { useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false } as const;

/**
 * The same paper as PDF/A-2b: it says what it is (XMP), bears its own fonts, and its colours are those of sRGB without a device. Source: ISO
 * 19005-2, 6.2.4.3 (default colour spaces), 6.6.2 (metadata), 6.1.3 (file identifier).
 */
export async function toPdfA(bytes: Uint8Array, { title, madeAt }: ArchivalFacts): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  document.setTitle(title);
  document.setProducer(PRODUCER);
  document.setCreator(PRODUCER);
  document.setCreationDate(madeAt);
  document.setModificationDate(madeAt);
  const { context } = document;
  const metadata = context.stream(xmp(title, madeAt), { Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(PDFName.of('Metadata'), context.register(metadata));
  for (const page of document.getPages()) defineColours(context, page.node.Resources());
  // What came bears the second in which it was drawn: the identifier is that of the paper itself, the same for the same facts.
  const digest = createHash('sha256')
    .update(await document.save(AS_IT_IS))
    .digest('hex');
  const id = PDFHexString.of(digest.slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
  return document.save(AS_IT_IS);
}

function defineColours(context: PDFContext, resources: PDFDict | undefined): void {
  if (!resources) return;
  const spaces = context.obj({});
  spaces.set(PDFName.of('DefaultRGB'), calibrated(context, 'CalRGB', { Gamma: [2.2, 2.2, 2.2], Matrix: SRGB }));
  spaces.set(PDFName.of('DefaultGray'), calibrated(context, 'CalGray', { Gamma: 2.2 }));
  resources.set(PDFName.of('ColorSpace'), spaces);
}

/** Primaries of sRGB against D65, by columns of X, Y, Z. */
const SRGB = [0.4124, 0.2126, 0.0193, 0.3576, 0.7152, 0.1192, 0.1805, 0.0722, 0.9505];
const D65 = [0.9505, 1, 1.089];

function calibrated(
  context: PDFContext,
  name: string,
  facts: Readonly<Record<string, number | readonly number[]>>,
): PDFArray {
  const entries = Object.entries({ WhitePoint: D65, ...facts }).map(([key, value]) => [
    key,
    typeof value === 'number' ? PDFNumber.of(value) : context.obj([...value]),
  ]);
  return context.obj([PDFName.of(name), context.obj(Object.fromEntries(entries))]);
}

function xmp(title: string, madeAt: Date): Uint8Array {
  const at = madeAt.toISOString().replace(/\.\d+Z$/, 'Z');
  const text = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${PRODUCER}</pdf:Producer></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
  return new TextEncoder().encode(text);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
function escaped(text: string): string {
  return text.replaceAll(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);
}
