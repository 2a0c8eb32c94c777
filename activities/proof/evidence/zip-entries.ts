import { inflateRawSync } from 'node:zlib';
import type { ZipEntry } from '../../papers/canonical-zip.ts';

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;

/** Why a zip gives no entries: it is cut or changed, or more would come of it than is unfolded here. */
export type UnreadZip = 'unreadable' | 'too_big';

/**
 * Entries by the central directory, each name once, folders left out. Those that are stored are together no more than the file itself; of
 * compressed ones at most `maxUnfolded` bytes come.
 */
export function readZipEntries(zip: Buffer, maxUnfolded: number): readonly ZipEntry[] | UnreadZip {
  const end = zip.length - END_BYTES;
  if (end < 0 || zip.readUInt32LE(end) !== END) return 'unreadable';
  const count = zip.readUInt16LE(end + 10);
  const entries = new Map<string, ZipEntry>();
  let [at, stored, unfolded] = [zip.readUInt32LE(end + 16), 0, 0];
  for (let place = 0; place < count; place += 1) {
    const found = entryAt(zip, at);
    if (found === null || entries.has(found.name)) return 'unreadable';
    at = found.next;
    stored += found.data.length;
    if (stored > zip.length) return 'unreadable';
    const bytes = found.isStored ? found.data : unfold(found.data, maxUnfolded - unfolded);
    if (typeof bytes === 'string') return bytes;
    if (!found.isStored) unfolded += bytes.length;
    if (!found.name.endsWith('/')) entries.set(found.name, { name: found.name, bytes });
  }
  return [...entries.values()];
}

interface FoundEntry {
  readonly name: string;
  readonly data: Buffer;
  readonly isStored: boolean;
  /** Where the next one stands in the directory. */
  readonly next: number;
}

/** Null: nothing that can be read stands there. */
function entryAt(zip: Buffer, at: number): FoundEntry | null {
  if (at + 46 > zip.length || zip.readUInt32LE(at) !== CENTRAL) return null;
  const method = zip.readUInt16LE(at + 10);
  const [size, byteSize] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
  const [nameBytes, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
    number,
    number,
    number,
  ];
  const local = zip.readUInt32LE(at + 42);
  if (local + 30 > zip.length || (method !== STORED && method !== DEFLATED)) return null;
  if (method === STORED && size !== byteSize) return null;
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  if (start + size > zip.length) return null;
  const name = zip.subarray(at + 46, at + 46 + nameBytes).toString('utf8');
  const data = zip.subarray(start, start + size);
  return { name, data, isStored: method === STORED, next: at + 46 + nameBytes + extra + comment };
}

function unfold(data: Buffer, max: number): Buffer | UnreadZip {
  if (max <= 0) return 'too_big';
  try {
    return inflateRawSync(data, { maxOutputLength: max });
  } catch (error) {
    return error instanceof RangeError ? 'too_big' : 'unreadable';
  }
}
