import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/**
 * ZIP with one spelling: the same entries give the same bytes on every machine, zone and Node version. Entries stand in the given order,
 * all of 1 January 1980, names in UTF-8, no extra fields, no data descriptors. Compression is fflate's: Node's zlib changes its output
 * with its version. Stored entries are written straight into one buffer of the exact size. An entry whose name is not ASCII says that it was
 * made on UNIX, an ordinary file: unzip of Debian takes the names of any other for those of MS-DOS, whatever the UTF-8 flag says. Entries with
 * ASCII names have the bytes that they always had: archives handed to the Post and evidence given out are known by them.
 * Source: .ZIP application note 4.3–4.5.
 */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Stored unless true: a signed PDF hardly shrinks, and compressing it costs eight times the time. */
  readonly deflate?: boolean | undefined;
}

const VERSION_NEEDED = 20;
/** «version made by»: which system, in the upper byte. */
const MADE_ON_UNIX = 3 << 8;
/** -rw-r--r-- of an ordinary file, as UNIX has it in the upper half. */
const UNIX_FILE_MODE = 0o100644 * 0x10000;
const UTF8_NAMES = 0x0800;
const STORED = 0;
const DEFLATED = 8;
const EPOCH_DATE = 0x0021;
const MAX_ENTRIES = 0xffff;
const MAX_BYTES = 0xffffffff;

interface Prepared {
  readonly name: Buffer;
  readonly data: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly byteSize: number;
}

/** @throws RangeError above the limits of a ZIP without its 64-bit form. */
export function writeCanonicalZip(entries: readonly ZipEntry[]): Buffer {
  const prepared = entries.map(prepare);
  const total = prepared.reduce((sum, { name, data }) => sum + 30 + 46 + 2 * name.length + data.length, 22);
  if (entries.length >= MAX_ENTRIES || total >= MAX_BYTES) throw new RangeError('ZIP: слишком много файлов или данных');
  const zip = Buffer.alloc(total);
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of prepared) {
    offsets.push(offset);
    offset = writeLocal(zip, offset, entry);
  }
  const centralOffset = offset;
  prepared.forEach((entry, place) => (offset = writeCentral(zip, offset, entry, offsets[place] ?? 0)));
  writeEnd(zip, offset, { count: entries.length, centralOffset });
  return zip;
}

function prepare({ name, bytes, deflate }: ZipEntry): Prepared {
  const data = deflate === true ? deflateSync(bytes, { level: 6 }) : bytes;
  const method = deflate === true ? DEFLATED : STORED;
  return { name: Buffer.from(name, 'utf8'), data, method, crc: crc32(bytes), byteSize: bytes.length };
}

function writeLocal(zip: Buffer, start: number, entry: Prepared): number {
  let offset = zip.writeUInt32LE(0x04034b50, start);
  offset = writeCommon(zip, offset, entry);
  offset += entry.name.copy(zip, offset);
  zip.set(entry.data, offset);
  return offset + entry.data.length;
}

function writeCentral(zip: Buffer, start: number, entry: Prepared, localOffset: number): number {
  const isAscii = entry.name.every((byte) => byte < 0x80);
  let offset = zip.writeUInt32LE(0x02014b50, start);
  offset = zip.writeUInt16LE(VERSION_NEEDED | (isAscii ? 0 : MADE_ON_UNIX), offset);
  offset = writeCommon(zip, offset, entry);
  // Comment length, disk number and internal attributes are all nought.
  offset = zip.writeUInt32LE(isAscii ? 0 : UNIX_FILE_MODE, offset + 6);
  offset = zip.writeUInt32LE(localOffset, offset);
  return offset + entry.name.copy(zip, offset);
}

/** The fields that the local and the central header share, from «version needed» to «extra field length». */
function writeCommon(zip: Buffer, start: number, { name, data, method, crc, byteSize }: Prepared): number {
  let offset = zip.writeUInt16LE(VERSION_NEEDED, start);
  offset = zip.writeUInt16LE(UTF8_NAMES, offset);
  offset = zip.writeUInt16LE(method, offset);
  offset = zip.writeUInt16LE(0, offset);
  offset = zip.writeUInt16LE(EPOCH_DATE, offset);
  offset = zip.writeUInt32LE(crc, offset);
  offset = zip.writeUInt32LE(data.length, offset);
  offset = zip.writeUInt32LE(byteSize, offset);
  offset = zip.writeUInt16LE(name.length, offset);
  return zip.writeUInt16LE(0, offset);
}

function writeEnd(zip: Buffer, start: number, end: { count: number; centralOffset: number }): void {
  let offset = zip.writeUInt32LE(0x06054b50, start);
  offset = zip.writeUInt32LE(0, offset);
  offset = zip.writeUInt16LE(end.count, offset);
  offset = zip.writeUInt16LE(end.count, offset);
  offset = zip.writeUInt32LE(start - end.centralOffset, offset);
  offset = zip.writeUInt32LE(end.centralOffset, offset);
  zip.writeUInt16LE(0, offset);
}
