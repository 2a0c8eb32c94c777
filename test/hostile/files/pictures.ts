import sharp from 'sharp';
import { utils, write } from 'cfb';
import { sample } from '#test/documents/kit/converter.ts';
import { docxOf, flatPng, paragraph, picture, relations, zipOf } from '#test/documents/kit/office-files.ts';
import { addToOdt, noise, text } from '../kit/hostile-file.ts';
import type { HostileFile } from '../kit/hostile-file.ts';

const within = (name: string, bytes: Uint8Array, count = 1) =>
  docxOf(Array.from({ length: count }, () => picture('rId1', 'embed')).join('') + paragraph('текст'), {
    'word/_rels/document.xml.rels': relations([['image', `media/${name}`]]),
    [`word/media/${name}`]: bytes,
  });

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' }, limitInputPixels: false });

/** The true size in the header of a JPEG replaced by another. */
async function liedJpeg(width: number, height: number): Promise<Uint8Array> {
  const bytes = Buffer.from(await sample('skan.jpg'));
  const at = bytes.findIndex(
    (byte, index) => byte === 0xff && (bytes[index + 1] === 0xc0 || bytes[index + 1] === 0xc2),
  );
  bytes.writeUInt16BE(height, at + 5);
  bytes.writeUInt16BE(width, at + 7);
  return bytes;
}

function ole(...names: readonly string[]): Uint8Array {
  const container = utils.cfb_new();
  for (const [index, name] of names.entries()) utils.cfb_add(container, `/${name}`, noise(5_000, index));
  return new Uint8Array(write(container, { type: 'buffer' }) as Buffer);
}

async function doc(flag: boolean): Promise<Uint8Array> {
  const bytes = Buffer.from(await sample('povestka.doc'));
  const fib = bytes.indexOf(Buffer.from([0xec, 0xa5]));
  if (flag) bytes.writeUInt16LE(bytes.readUInt16LE(fib + 0x0a) | 0x0100, fib + 0x0a);
  return bytes;
}

const svg = (url: string) =>
  text(`<svg xmlns="http://www.w3.org/2000/svg"><image href="${url}/a.png"/><script>1</script></svg>`);

const FLOODS: readonly HostileFile[] = [
  { name: 'flood.png', attack: 'PNG 30 000 × 30 000', make: () => flatPng(30_000, 30_000) },
  { name: 'flood-max.png', attack: 'PNG 2³¹ × 2³¹', make: () => flatPng(2_147_483_647, 2_147_483_647) },
  { name: 'flood-thin.png', attack: 'PNG 1 × 59 000 000', make: () => flatPng(1, 59_000_000) },
  {
    name: 'flood-16bit.png',
    attack: 'PNG 7000 × 7000, 16 бит на цвет',
    make: () => plain(7_000, 7_000).toColourspace('rgb16').png().toBuffer(),
  },
  {
    name: 'flood-interlaced.png',
    attack: 'PNG 7500 × 7500 через строку',
    make: () => plain(7_500, 7_500).png({ progressive: true }).toBuffer(),
  },
  { name: 'flood.jpg', attack: 'JPEG с размером 65 000 × 65 000', make: () => liedJpeg(65_000, 65_000) },
  {
    name: 'flood-near.jpg',
    attack: 'JPEG 7700 × 7700 (под пределом), построчный',
    make: () => plain(7_700, 7_700).jpeg().toBuffer(),
  },
  {
    name: 'flood-progressive.jpg',
    attack: 'JPEG 7700 × 7700, постепенный',
    make: () => plain(7_700, 7_700).jpeg({ progressive: true }).toBuffer(),
  },
  {
    name: 'flood-turned.jpg',
    attack: 'JPEG 7700 × 7700 с поворотом EXIF',
    make: () => plain(7_700, 7_700).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  },
  {
    name: 'flood.docx',
    attack: 'PNG 30 000 × 30 000 внутри документа',
    make: () => within('a.png', flatPng(30_000, 30_000)),
  },
  {
    name: 'flood-tiff.docx',
    attack: 'TIFF 20 000 × 20 000 внутри документа',
    make: async () => within('a.tiff', await plain(20_000, 20_000).tiff({ compression: 'lzw' }).toBuffer()),
  },
  {
    name: 'flood-hidden.docx',
    attack: 'огромный PNG под чужим расширением',
    make: () => within('a.emf', flatPng(30_000, 30_000)),
  },
  {
    name: 'flood-many.docx',
    attack: 'рисунок 50 Мпикс, вставленный 40 раз',
    make: async () => within('a.png', await plain(7_000, 7_000).png().toBuffer(), 40),
  },
  {
    name: 'frames.gif',
    attack: 'GIF: 5000 кадров',
    make: () =>
      Buffer.concat([
        Buffer.from('GIF89a\xff\xff\xff\xff\x00\x00\x00', 'latin1'),
        Buffer.from('2c00000000ffffffff00020100'.repeat(5_000), 'hex'),
      ]),
  },
  { name: 'bomb.tiff', attack: 'TIFF вместо JPEG', make: () => plain(100, 100).tiff().toBuffer() },
  { name: 'picture.svg', attack: 'SVG со сценарием и внешней ссылкой', make: ({ url }) => svg(url) },
];

const MIXED: readonly HostileFile[] = [
  {
    name: 'pdf-zip.pdf',
    attack: 'полиглот PDF + ZIP',
    make: async () => Buffer.concat([await sample('kopiya-resheniya.pdf'), zipOf({ 'a.txt': 'x' })]),
  },
  {
    name: 'zip-pdf.docx',
    attack: 'полиглот ZIP с PDF впереди',
    make: async () => Buffer.concat([Buffer.from('%PDF-1.7\n'), await sample('sudebnyj-prikaz.docx')]),
    refusedBecause: 'начинается как PDF, страниц в нём нет',
  },
  {
    name: 'png-html.png',
    attack: 'полиглот PNG + HTML',
    make: async ({ url }) => Buffer.concat([await sample('skan.png'), text(`<html><img src="${url}"></html>`)]),
  },
  { name: 'gif-js.gif', attack: 'полиглот GIF + JavaScript', make: () => text('GIF89a/*\0\0*/=1;fetch("/")') },
  {
    name: 'html-rtf.doc',
    attack: 'HTML, внутри которого RTF',
    make: ({ url }) => text(`<html><body>text{\\rtf1 <img src="${url}">}</body></html>`),
  },
  {
    name: 'jpg-zip.jpg',
    attack: 'полиглот JPEG + ZIP',
    make: async () => Buffer.concat([await sample('skan.jpg'), zipOf({ 'a.txt': 'x' })]),
  },
  {
    name: 'docx-odt.docx',
    attack: 'одновременно DOCX и ODT',
    make: () =>
      docxOf(paragraph('текст'), { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
  },
  {
    name: 'wrong-name.pdf',
    attack: 'DOCX под именем PDF',
    original: 'sudebnyj-prikaz.docx',
    make: () => sample('sudebnyj-prikaz.docx'),
  },
  { name: 'wrong-name.docx', attack: 'RTF под именем DOCX', original: 'pismo.rtf', make: () => sample('pismo.rtf') },
];

const LOCKED: readonly HostileFile[] = [
  { name: 'password.docx', attack: 'DOCX под паролем', make: () => ole('EncryptionInfo', 'EncryptedPackage') },
  { name: 'password.doc', attack: 'DOC под паролем', make: () => doc(true) },
  { name: 'password-xls.doc', attack: 'таблица XLS под видом DOC', make: () => ole('Workbook') },
  { name: 'presentation.doc', attack: 'презентация под видом DOC', make: () => ole('PowerPoint Document') },
  { name: 'ole-empty.doc', attack: 'DOC без текста', make: () => ole('Other') },
  {
    name: 'password.odt',
    attack: 'ODT под паролем',
    make: () =>
      zipOf({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': noise(3_000, 21),
        'META-INF/manifest.xml':
          '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      }),
  },
  {
    name: 'font.odt',
    attack: 'испорченный шрифт внутри документа',
    make: async () => {
      const { changedZip } = await import('#test/documents/kit/office-files.ts');
      return changedZip(await sample('opredelenie.odt'), (files) => {
        addToOdt(files, { 'Fonts/a.ttf': noise(50_000, 22) });
        const content = new TextDecoder().decode(files['content.xml']);
        files['content.xml'] = text(
          content.replace(
            '</office:font-face-decls>',
            '<style:font-face style:name="E" svg:font-family="E"><svg:font-face-src><svg:font-face-uri xlink:href="Fonts/a.ttf" xlink:type="simple"><svg:font-face-format svg:string="truetype"/></svg:font-face-uri></svg:font-face-src></style:font-face></office:font-face-decls>',
          ),
        );
      });
    },
  },
];

export const PICTURES: readonly HostileFile[] = [...FLOODS, ...MIXED, ...LOCKED];
