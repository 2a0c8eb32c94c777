import type { DocumentKind } from '#domain/documents/document-kind.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import { inspectDocx } from './inspect-docx.ts';
import { inspectFlatOdt, inspectWordMl } from './inspect-flat-xml.ts';
import { inspectOdt } from './inspect-odt.ts';
import { inspectOle } from './inspect-ole.ts';
import type { Inspection } from './inspection.ts';
import { openPackage, withoutTail } from './package.ts';
import type { OfficePackage } from './package.ts';
import { inspectRtf } from './rtf/inspect-rtf.ts';

const IMAGE = /^(GIF8|BM[\s\S]{4}\0\0\0\0|[\s\S]{4}ftypavif|\0\0\0\x0cjP {2}|\xff\x4f\xff\x51)/;
const ARCHIVE = /^(7z\xbc\xaf|Rar!|\x1f\x8b|\xfd7zXZ|BZh)/;
/** What may stand before the first element of a page: mark, blanks, declaration, comments. */
const BEFORE_PAGE = /^(\xef\xbb\xbf)?(\s|<\?xml[^>]*\?>|<!--[\s\S]*?-->)*/;
const PAGE = /^<(!doctype html|html|head|body|meta|title|style|div|p|table|h[1-6]|font|center)\b/i;
const MHTML =
  /^((from|subject|date|mime-version|content-type|content-location|snapshot-content-location|x-[\w-]+):[^\n]*\r?\n([ \t][^\n]*\r?\n)*)*content-type:\s*multipart\/related/i;
/** Word 2.0 and 1.x wrote no container. */
const WORD_2 = /^[\xdb\x9b]\xa5/;
const WORD_DOS = /^(1\xbe\0\0|\xfe\x37)/;
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
  const kind = kindBySignature(head);
  if (kind === 'rtf') return inspectRtf(bytes);
  if (kind === 'wordml') return inspectWordMl(bytes);
  if (kind === 'fodt') return inspectFlatOdt(bytes);
  return { kind, warnings: [] };
}

/** Senders and mail programs leave bytes behind the archive's end: they go, and LibreOffice gets what was inspected. */
async function inspectPackage(bytes: Uint8Array): Promise<Inspection> {
  const whole = withoutTail(bytes);
  const found = await inspectParts(await openPackage(whole));
  return whole.length === bytes.length ? found : { prepared: whole, ...found };
}

async function inspectParts(office: OfficePackage): Promise<Inspection> {
  if (office.names.includes('[Content_Types].xml')) return inspectDocx(office);
  if (office.names.includes('mimetype') || office.names.includes('content.xml')) return inspectOdt(office);
  throw new ConversionRefused('archive');
}

function kindBySignature(head: string): DocumentKind {
  const isWord2003 = head.includes('http://schemas.microsoft.com/office/word/2003/wordml');
  const kinds: readonly (readonly [DocumentKind, boolean])[] = [
    ['jpg', head.startsWith('\xff\xd8\xff')],
    ['png', head.startsWith('\x89PNG\r\n\x1a\n')],
    ['tiff', /^(II[*+]\0|MM\0[*+])/.test(head)],
    ['webp', /^RIFF[\s\S]{4}WEBP/.test(head)],
    ['heic', /^[\s\S]{4}ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/.test(head)],
    ['rtf', /^(\xef\xbb\xbf)?\s*\{\\rtf/.test(head)],
    [
      'wordml',
      head
        .replace(/^\xef\xbb\xbf/, '')
        .trimStart()
        .startsWith('<') && isWord2003,
    ],
    ['fodt', /<office:document\b/.test(head) && head.includes('opendocument.text')],
    ['html', PAGE.test(head.replace(BEFORE_PAGE, ''))],
    ['word2', WORD_2.test(head)],
    ['pdf', head.slice(0, 1024).includes('%PDF-')],
  ];
  const kind = kinds.find(([, matches]) => matches)?.[0];
  if (kind !== undefined) return kind;
  if (MHTML.test(head.replace(/^\s+/, ''))) throw new ConversionRefused('web_archive');
  if (WORD_DOS.test(head)) throw new ConversionRefused('old_word');
  if (IMAGE.test(head)) throw new ConversionRefused('image_format');
  throw new ConversionRefused(ARCHIVE.test(head) ? 'archive' : 'unknown_format');
}
