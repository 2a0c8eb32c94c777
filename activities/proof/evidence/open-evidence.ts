import { createHash, createPublicKey, verify } from 'node:crypto';
import { evidencePart } from '#domain/proof/evidence-parts.ts';
import { writeCanonicalZip, type ZipEntry } from '../../papers/canonical-zip.ts';
import { MANIFEST, MANIFEST_SEAL } from './manifest-names.ts';
import { readZipEntries } from './zip-entries.ts';

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

/**
 * The same, but names all that is not as it was. An evidence file is stored, never compressed: of one that was packed anew at most
 * `maxUnfolded` bytes are unfolded to look at its parts.
 */
export function inspectEvidence(zip: Uint8Array, maxUnfolded = 0): InspectedEvidence {
  const read = readZipEntries(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), maxUnfolded);
  if (typeof read === 'string') {
    const faults = [read === 'too_big' ? TOO_BIG : UNREADABLE];
    return { files: new Map(), sums: new Map(), faults };
  }
  const entries = withoutFolder(read);
  const files = new Map(entries.map(({ name, bytes }) => [name, bytes]));
  const sums = new Map([...files].map(([name, bytes]) => [name, sha256(bytes)]));
  const faults = [...sealFaults(files), ...manifestFaults(files, sums)];
  if (!isAsGiven(zip, read, files)) faults.unshift(PACKED_ANEW);
  return { files, sums, faults };
}

/** One spelling: the list and its seal, then the files in the order of the list, in none but our bytes around them. */
function isAsGiven(zip: Uint8Array, read: readonly ZipEntry[], files: ReadonlyMap<string, Uint8Array>): boolean {
  const order = new Set([MANIFEST, MANIFEST_SEAL, ...listedIn(files).keys()]);
  const names = read.map(({ name }) => name).filter((name) => order.has(name));
  const isInOrder = names.join('\n') === [...order].filter((name) => files.has(name)).join('\n');
  return isInOrder && writeCanonicalZip(read).equals(zip);
}

/** Sums by the list of files. */
function listedIn(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const lines = Buffer.from(files.get(MANIFEST) ?? [])
    .toString('utf8')
    .trimEnd()
    .split('\n');
  return new Map(
    lines.map((line) => {
      const [sum = '', name = ''] = line.split('  ');
      return [name, sum];
    }),
  );
}

/** Every part is as it was sealed, and only the file around them is not as it was given out. */
export function isPackedAnew({ faults }: Pick<InspectedEvidence, 'faults'>): boolean {
  return faults.length === 1 && faults[0] === PACKED_ANEW;
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
  if (!files.has(MANIFEST)) return [];
  const listed = listedIn(files);
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
const TOO_BIG: EvidenceFault = {
  part: 'zip',
  words: 'упакован заново другой программой: нужен файл, как он был выдан (или распакуйте и выполните «sh verify.sh»)',
};
/** Of the file itself, whatever its parts are. */
const PACKED_ANEW: EvidenceFault = {
  part: 'zip',
  words: 'сам файл упакован не так, как был выдан; его части сверены по перечню',
};

/** People pack the folder into which it was unpacked, too. */
function withoutFolder(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const folder = /^[^/]+\/(?=manifest\.txt$)/.exec(
    entries.find(({ name }) => name.endsWith(`/${MANIFEST}`))?.name ?? '',
  );
  const [within = ''] = folder ?? [];
  if (within === '' || entries.some(({ name }) => !name.startsWith(within))) return entries;
  return entries.map(({ name, bytes }) => ({ name: name.slice(within.length), bytes }));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
