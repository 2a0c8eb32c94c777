import type { OfficeKind } from '#domain/documents/document-kind.ts';
import type { SourceCensus } from './census.ts';
import { countDoc } from './doc/count-doc.ts';
import { countHtml } from './html/count-html.ts';
import { countFodt, countOdt } from './odf/count-odf.ts';
import { countRtf } from './rtf/count-rtf.ts';
import { countDocx } from './word/count-docx.ts';
import { countWordMl } from './word/count-wordml.ts';

/** What a document holds, read from the file itself; undefined when nobody here can read it. */
export async function countSource(kind: OfficeKind, bytes: Uint8Array): Promise<SourceCensus | undefined> {
  switch (kind) {
    case 'docx':
      return countDocx(bytes, readInserted);
    case 'doc':
      return countDoc(bytes);
    case 'odt':
      return countOdt(bytes);
    case 'fodt':
      return countFodt(bytes);
    case 'rtf':
      return countRtf(bytes);
    case 'html':
      return countHtml(bytes);
    case 'wordml':
      return countWordMl(bytes);
    case 'word2':
    case 'word6':
    case 'word95':
      return undefined;
  }
}

/** Inserted parts do not nest further: their own parts are not looked at. */
async function readInserted(bytes: Uint8Array): Promise<string | undefined> {
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  const none = () => Promise.resolve(undefined);
  const census = head.startsWith('PK\x03\x04')
    ? await countDocx(bytes, none)
    : head.startsWith('{\\rtf')
      ? countRtf(bytes)
      : countHtml(bytes);
  return census.paragraphs.map(({ text }) => text).join('\n');
}
