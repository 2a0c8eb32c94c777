import { crc32 } from 'node:zlib';
import { fromBuffer } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import type { Readable } from 'node:stream';
import { ConversionRefused } from '../conversion-refused.ts';
import { zipName } from './zip-name.ts';

const MAX_ENTRIES = 2_000;
const MAX_ENTRY_BYTES = 64 * 1024 * 1024;
const MAX_TOTAL_BYTES = 128 * 1024 * 1024;
/** White scans pack a thousandfold honestly; only what is also large is suspicious. */
const MAX_RATIO = 300;
const RATIO_COUNTS_FROM_BYTES = 8 * 1024 * 1024;

/** An office document's ZIP, its sizes proved harmless; entries are unpacked only when asked for, and never beyond their stated size. */
export interface OfficePackage {
  readonly names: readonly string[];
  readonly entries: readonly PackageEntry[];
  /** The entry as a stream, undefined when there is none. Slashes as in ZIP, names compared exactly. */
  open(name: string): Promise<Readable | undefined>;
  /** The whole entry, its sum proved. */
  read(name: string): Promise<Buffer | undefined>;
}

/** What is told of an entry before it is unpacked. */
export interface PackageEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** A symbolic link of Unix. */
  readonly isLink: boolean;
  /** Another one before it had the same name. */
  readonly isTwice: boolean;
}

/** @throws ConversionRefused `damaged` or `archive_bomb` */
export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const zip = await openZip(withoutTail(bytes));
  const { entries, twice } = await listEntries(zip);
  const open = (name: string) => {
    const entry = entries.get(name);
    return entry ? streamOf(zip, entry) : Promise.resolve(undefined);
  };
  return {
    names: [...entries.keys()],
    entries: [...entries].map(([name, entry]) => ({ ...kindOf(entry), name, isTwice: twice.has(name) })),
    open,
    read: async (name) => {
      const entry = entries.get(name);
      return entry ? wholeOf(await streamOf(zip, entry), entry) : undefined;
    },
  };
}

const END = Buffer.from('PK\x05\x06', 'latin1');
const END_BYTES = 22;

/** An archive up to its end, which its last record of the directory tells; unchanged when there is none. */
export function withoutTail(bytes: Uint8Array): Uint8Array {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = whole.lastIndexOf(END);
  if (at < 0 || at + END_BYTES > whole.length) return bytes;
  return bytes.subarray(0, Math.min(at + END_BYTES + whole.readUInt16LE(at + END_BYTES - 2), whole.length));
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Names are decoded here: some editors write backslashes, which yauzl would refuse and LibreOffice does not.
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, decodeStrings: false }, (error, zip) => {
      if (error) reject(new ConversionRefused('damaged', { cause: error }));
      else resolve(zip);
    });
  });
}

function listEntries(
  zip: ZipFile,
): Promise<{ readonly entries: Map<string, Entry>; readonly twice: ReadonlySet<string> }> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    const twice = new Set<string>();
    let totalBytes = 0;
    zip.on('entry', (entry: Entry) => {
      totalBytes += entry.uncompressedSize;
      if (isBomb(entry) || totalBytes > MAX_TOTAL_BYTES || entries.size >= MAX_ENTRIES) {
        reject(new ConversionRefused('archive_bomb'));
        return;
      }
      const name = nameOf(entry);
      if (entries.has(name)) twice.add(name);
      entries.set(name, entry);
      zip.readEntry();
    });
    zip.on('error', (cause: Error) => {
      reject(new ConversionRefused('damaged', { cause }));
    });
    zip.on('end', () => {
      resolve({ entries, twice });
    });
    zip.readEntry();
  });
}

function nameOf({ fileNameRaw }: Entry): string {
  return zipName(fileNameRaw).replaceAll('\\', '/');
}

const UNIX_KIND_MASK = 0o170000;
const UNIX_LINK = 0o120000;

function kindOf({ generalPurposeBitFlag, externalFileAttributes }: Entry) {
  const isEncrypted = (generalPurposeBitFlag & 1) !== 0;
  return { isEncrypted, isLink: ((externalFileAttributes >>> 16) & UNIX_KIND_MASK) === UNIX_LINK };
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  if (uncompressedSize > MAX_ENTRY_BYTES) return true;
  return uncompressedSize > RATIO_COUNTS_FROM_BYTES && uncompressedSize / Math.max(compressedSize, 1) > MAX_RATIO;
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new ConversionRefused('damaged', { cause: error }));
      else resolve(stream);
    });
  });
}

async function wholeOf(stream: Readable, entry: Entry): Promise<Buffer> {
  const bytes = await stream.toArray().then(
    (chunks) => Buffer.concat(chunks as Buffer[]),
    (cause: unknown) => {
      throw new ConversionRefused('damaged', { cause });
    },
  );
  // The library does not look at the sum, and a package that is packed anew would prove the damage sound.
  if (crc32(bytes) !== entry.crc32) throw new ConversionRefused('damaged');
  return bytes;
}
