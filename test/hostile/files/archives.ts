import { deflateRawSync, crc32 } from 'node:zlib';
import { docxOf, paragraph, zipOf } from '#test/documents/kit/office-files.ts';
import type { HostileFile } from '../kit/hostile-file.ts';

interface RawEntry {
  readonly name: string;
  readonly data: Buffer;
  /** Stated size of the unpacked data, when it lies. */
  readonly statedSize?: number;
  /** Unix mode in the upper half of the attributes. */
  readonly mode?: number;
  readonly flags?: number;
}

/** A ZIP written by hand, so that it may lie. With `overlap` every entry of the directory shares one body. */
function rawZip(entries: readonly RawEntry[], overlap = false): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  entries.forEach(({ name, data, statedSize, mode = 0, flags = 0 }, index) => {
    const packed = deflateRawSync(data);
    const at = overlap ? 0 : offset;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(statedSize ?? data.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    if (!overlap || index === 0) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
      bodies.push(local);
      offset += local.length;
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(mode * 65_536, 6);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fields, rest, Buffer.from(name)]));
  });
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

const MEBIBYTE = 1024 * 1024;
const good = docxOf(paragraph('текст'));
const withPart = (name: string, part: string | Uint8Array) => docxOf(paragraph('текст'), { [name]: part });

async function entriesWith(...extra: readonly RawEntry[]): Promise<Buffer> {
  const { unzipSync } = await import('fflate');
  const own = Object.entries(unzipSync(good)).map(([name, data]) => ({ name, data: Buffer.from(data) }));
  return rawZip([...own, ...extra]);
}

const nested = (levels: number): Uint8Array =>
  Array.from({ length: levels }).reduce<Uint8Array>(
    (inner) => zipOf(Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`${String(index)}.zip`, inner]))),
    zipOf({ 'a.txt': new Uint8Array(MEBIBYTE) }),
  );

export const ARCHIVES: readonly HostileFile[] = [
  {
    name: 'bomb-flat.docx',
    attack: 'ZIP-бомба: 300 МиБ нулей',
    make: () => withPart('word/big.xml', new Uint8Array(300 * MEBIBYTE)),
  },
  {
    name: 'bomb-text.docx',
    attack: 'ZIP-бомба в самом тексте: 200 МиБ пробелов',
    make: () => docxOf(`<w:p><w:r><w:t>${' '.repeat(200 * MEBIBYTE)}</w:t></w:r></w:p>`),
  },
  {
    name: 'bomb-many.docx',
    attack: 'ZIP-бомба: много частей по 30 МиБ',
    make: () =>
      docxOf(
        paragraph('а'),
        Object.fromEntries(
          Array.from({ length: 9 }, (_, index) => [`word/${String(index)}.xml`, new Uint8Array(30 * MEBIBYTE)]),
        ),
      ),
  },
  {
    name: 'bomb-nested.docx',
    attack: 'ZIP-бомба, вложенная в 4 уровня',
    make: () => withPart('word/embeddings/a.zip', nested(4)),
  },
  { name: 'bomb-nested-bare.zip', attack: 'ZIP в ZIP без документа', make: () => nested(3) },
  {
    name: 'bomb-overlap.docx',
    attack: 'ZIP с наложенными частями',
    make: () =>
      rawZip(
        Array.from({ length: 1_500 }, (_, index) => ({
          name: index === 0 ? '[Content_Types].xml' : `a${String(index)}`,
          data: Buffer.alloc(200_000),
        })),
        true,
      ),
  },
  {
    name: 'bomb-lies.docx',
    attack: 'ZIP лжёт о размере части',
    make: () => entriesWith({ name: 'word/styles.xml', data: Buffer.alloc(60 * MEBIBYTE), statedSize: 100 }),
  },
  {
    name: 'bomb-names.docx',
    attack: '5000 частей',
    make: () =>
      docxOf(
        paragraph('а'),
        Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`word/n${String(index)}.xml`, '<a/>'])),
      ),
  },
  {
    name: 'zip-slip.docx',
    attack: 'имя части ведёт наружу (../)',
    make: ({ secretPath }) => withPart(`../../../..${secretPath}.slip`, 'x'),
  },
  {
    name: 'zip-absolute.docx',
    attack: 'имя части — полный путь',
    make: ({ secretPath }) => withPart(`${secretPath}.slip`, 'x'),
  },
  {
    name: 'zip-backslash.docx',
    attack: 'имя части ведёт наружу (..\\)',
    make: () => withPart('..\\..\\..\\tmp\\slip.txt', 'x'),
  },
  {
    name: 'zip-symlink.docx',
    attack: 'часть — символическая ссылка на чужой файл',
    make: ({ secretPath }) => entriesWith({ name: 'word/media/a.png', data: Buffer.from(secretPath), mode: 0o120777 }),
  },
  {
    name: 'zip-encrypted-flag.docx',
    attack: 'часть помечена как зашифрованная',
    make: () => entriesWith({ name: 'word/styles.xml', data: Buffer.from('<a/>'), flags: 1 }),
    refusedBecause: 'часть не читается',
  },
  {
    name: 'zip-twice.docx',
    attack: 'две части с одним именем',
    make: () => entriesWith({ name: 'word/document.xml', data: Buffer.from('<w:p>') }),
    refusedBecause: 'две разные основные части: неясно, какую видел автор',
  },
  {
    name: 'zip-nul-name.docx',
    attack: 'нулевой байт в имени части',
    make: () => entriesWith({ name: 'word/a\0.xml', data: Buffer.from('<a/>') }),
  },
  {
    name: 'zip-long-name.docx',
    attack: 'имя части длиной 60 000 знаков',
    make: () => entriesWith({ name: `word/${'а'.repeat(30_000)}`, data: Buffer.from('<a/>') }),
  },
];
