import { ConversionRefused } from '../conversion-refused.ts';
import type { DocumentKind } from '#domain/documents/document-kind.ts';
import { inspectDocx } from './inspect-docx.ts';
import { inspectOdt } from './inspect-odt.ts';
import { inspectOle } from './inspect-ole.ts';
import type { Inspection } from './inspection.ts';
import { openPackage } from './package.ts';

const IMAGE = /^(GIF8|BM[\s\S]{4}\0\0\0\0|[\s\S]{4}ftypavif|\0\0\0\x0cjP {2}|\xff\x4f\xff\x51)/;
const ARCHIVE = /^(7z\xbc\xaf|Rar!|\x1f\x8b|\xfd7zXZ|BZh)/;
const HEAD_BYTES = 4096;

/**
 * Finds by its content what a document is and proves that it may be converted.
 * @throws ConversionRefused with the reason in words
 */
export async function inspectSource(bytes: Uint8Array): Promise<Inspection> {
  if (bytes.length === 0) throw new ConversionRefused('empty');
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  if (head.startsWith('PK\x03\x04')) return inspectPackage(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return inspectOle(bytes);
  return inspectBySignature(head);
}

async function inspectPackage(bytes: Uint8Array): Promise<Inspection> {
  const office = await openPackage(bytes);
  if (office.names.includes('[Content_Types].xml')) return inspectDocx(office);
  if (office.names.includes('mimetype') || office.names.includes('content.xml')) return inspectOdt(office);
  throw new ConversionRefused('archive');
}

function inspectBySignature(head: string): Inspection {
  const isWord2003 = head.includes('http://schemas.microsoft.com/office/word/2003/wordml');
  const kinds: readonly (readonly [DocumentKind, boolean])[] = [
    ['jpg', head.startsWith('\xff\xd8\xff')],
    ['png', head.startsWith('\x89PNG\r\n\x1a\n')],
    ['tiff', /^(II[*+]\0|MM\0[*+])/.test(head)],
    ['webp', /^RIFF[\s\S]{4}WEBP/.test(head)],
    ['heic', /^[\s\S]{4}ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/.test(head)],
    ['rtf', /^(\xef\xbb\xbf)?\s*\{\\rtf/.test(head)],
    ['wordml', head.trimStart().startsWith('<') && isWord2003],
    ['fodt', /<office:document\b/.test(head) && head.includes('opendocument.text')],
    ['html', /^(\xef\xbb\xbf)?\s*<(!doctype html|html|head|body|meta)\b/i.test(head)],
    ['pdf', head.slice(0, 1024).includes('%PDF-')],
  ];
  const kind = kinds.find(([, matches]) => matches)?.[0];
  if (kind !== undefined) return { kind, warnings: [] };
  if (IMAGE.test(head)) throw new ConversionRefused('image_format');
  throw new ConversionRefused(ARCHIVE.test(head) ? 'archive' : 'unknown_format');
}
