import { createHash, createPublicKey, verify } from 'node:crypto';
import { evidencePart } from '#domain/proof/evidence-parts.ts';
import { writeCanonicalZip, type ZipEntry } from '../../post/canonical-zip.ts';
import { MANIFEST, MANIFEST_SEAL } from './manifest-names.ts';

/** An evidence file that is not what was given out, and which part of it. */
export class EvidenceDamagedError extends Error {
  override name = 'EvidenceDamagedError';
}

/** What is not as it was given out: a file of it, or `zip` itself, and in words. */
export interface EvidenceFault {
  readonly part: string;
  readonly words: string;
}

export interface InspectedEvidence {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** SHA-256 of each, in hex. */
  readonly sums: ReadonlyMap<string, string>;
  /** Empty: every byte is as it was sealed. By whom it was is another question. */
  readonly faults: readonly EvidenceFault[];
}

/** The public key whose seal it bears. */
export const SEAL_KEY = 'seal.pem';

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const STORED = 0;

/**
 * Reads an evidence file and holds every byte of it to what was given out: the file has one spelling, so that a change of what no unpacker
 * looks at shows too. @throws EvidenceDamagedError naming the part
 */
export function openEvidence(zip: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const { files, faults } = inspectEvidence(zip);
  const [first] = faults;
  if (first !== undefined) throw new EvidenceDamagedError(`${first.part}: ${first.words}`);
  return files;
}

/** The same, but names all that is not as it was. Nothing is ever unfolded: an evidence file is stored, never compressed. */
export function inspectEvidence(zip: Uint8Array): InspectedEvidence {
  const entries = readEntries(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength));
  if (!Array.isArray(entries)) return { files: new Map(), sums: new Map(), faults: [entries as EvidenceFault] };
  const files = new Map(entries.map(({ name, bytes }: ZipEntry) => [name, bytes]));
  const sums = new Map([...files].map(([name, bytes]) => [name, sha256(bytes)]));
  const faults: EvidenceFault[] = [];
  if (!writeCanonicalZip(entries).equals(zip)) faults.push({ part: 'zip', words: 'оболочка изменена' });
  faults.push(...sealFaults(files), ...manifestFaults(files, sums));
  return { files, sums, faults };
}

/** The seal on the list of files. */
function sealFaults(files: ReadonlyMap<string, Uint8Array>): readonly EvidenceFault[] {
  const [manifest, seal, pem] = [files.get(MANIFEST), files.get(MANIFEST_SEAL), files.get(SEAL_KEY)];
  const missing = [MANIFEST, MANIFEST_SEAL, SEAL_KEY].filter((name) => !files.has(name));
  if (!manifest || !seal || !pem) return missing.map((part) => ({ part, words: 'файла нет' }));
  return isSealed(manifest, seal, pem)
    ? []
    : [{ part: `${MANIFEST}, ${MANIFEST_SEAL}`, words: 'перечень файлов не тот, что запечатан' }];
}

function isSealed(manifest: Uint8Array, seal: Uint8Array, pem: Uint8Array): boolean {
  try {
    return verify('sha256', manifest, createPublicKey(Buffer.from(pem)), seal);
  } catch {
    // What is no key or no signature seals nothing.
    return false;
  }
}

/** Every file of the list is there with its sum, and nothing else is. */
function manifestFaults(
  files: ReadonlyMap<string, Uint8Array>,
  sums: ReadonlyMap<string, string>,
): readonly EvidenceFault[] {
  const manifest = files.get(MANIFEST);
  if (!manifest) return [];
  const listed = new Map<string, string>();
  for (const line of Buffer.from(manifest).toString('utf8').trimEnd().split('\n')) {
    const [sum = '', name = ''] = line.split('  ');
    listed.set(name, sum);
  }
  const wrong = [...listed].flatMap(([part, sum]): EvidenceFault[] => {
    if (!files.has(part)) return [{ part, words: 'файла нет' }];
    return sums.get(part) === sum ? [] : [{ part, words: evidencePart(part) }];
  });
  const strangers = [...files.keys()].filter(
    (name) => name !== MANIFEST && name !== MANIFEST_SEAL && !listed.has(name),
  );
  return [...wrong, ...strangers.map((part) => ({ part, words: 'в перечне такого файла нет' }))];
}

const UNREADABLE: EvidenceFault = { part: 'zip', words: 'не читается: файл обрезан, дописан или изменён' };
const PACKED_ANEW: EvidenceFault = {
  part: 'zip',
  words: 'упакован заново другой программой: нужен файл, как он был выдан (или распакуйте и выполните «sh verify.sh»)',
};

/** Entries by the central directory; together they are no more than the file itself. */
function readEntries(zip: Buffer): readonly ZipEntry[] | EvidenceFault {
  const end = zip.length - END_BYTES;
  if (end < 0 || zip.readUInt32LE(end) !== END) return UNREADABLE;
  const count = zip.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let [at, total] = [zip.readUInt32LE(end + 16), 0];
  while (entries.length < count) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== CENTRAL) return UNREADABLE;
    if (zip.readUInt16LE(at + 10) !== STORED) return PACKED_ANEW;
    const [size, nameLength] = [zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28)];
    const start = zip.readUInt32LE(at + 42) + 30 + nameLength;
    total += size;
    if (start + size > zip.length || total > zip.length) return UNREADABLE;
    const name = zip.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    if (names.has(name)) return UNREADABLE;
    names.add(name);
    entries.push({ name, bytes: zip.subarray(start, start + size) });
    at += 46 + nameLength;
  }
  return entries;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
