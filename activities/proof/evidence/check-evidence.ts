import { createHash } from 'node:crypto';
import { kindByList, readAbout, type AboutEvidence } from './about-evidence.ts';
import { MANIFEST } from './manifest-names.ts';
import {
  inspectEvidence,
  isPackedAnew,
  SEAL_KEY,
  type EvidenceFault,
  type InspectedEvidence,
} from './open-evidence.ts';

/** What an evidence file is and whether it is whole: the rules of `verify.sh`, and the zip around it too. */
export interface CheckedEvidence {
  /** Null: what says so is damaged. */
  readonly kind: 'letter' | 'case' | null;
  /** Of a case: those of its letters too, with the letter's file before the part. */
  readonly faults: readonly EvidenceFault[];
  /** Its parts are whole, so many, and only the file around them is not as it was given out; null: it is as given, or more is wrong. */
  readonly packedAnew: number | null;
  /** SHA-256 of the public keys whose seals it bears, its own first; empty: it has none. */
  readonly fingerprints: readonly string[];
  /** As it says itself; null where that is damaged or not as we write it. */
  readonly made: MadeEvidence | null;
  /** Of a case: its letters. */
  readonly letters: readonly { readonly name: string; readonly title: string | null; readonly isWhole: boolean }[];
  readonly journal: JournalCheck;
}

interface MadeEvidence {
  readonly title: string;
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
}

interface JournalCheck {
  readonly entries: number;
  /** Of these, the ones that lead to the root of their day. */
  readonly rooted: number;
  /** Roots with a stamp of time that is of the root, and without any. */
  readonly stamped: number;
  readonly unstamped: number;
}

/** `maxUnfolded`: bytes, of one that was packed anew. @returns null: it is no evidence file at all */
export function checkEvidence(zip: Uint8Array, maxUnfolded: number): CheckedEvidence | null {
  if (!isZip(zip)) return null;
  const inspected = inspectEvidence(zip, maxUnfolded);
  if (!beginsAsEvidence(zip) && !inspected.files.has(MANIFEST)) return null;
  const letterFiles = [...inspected.files].filter(([name]) => name.endsWith('.zip'));
  const letters = letterFiles.map(([name, bytes]) => ({ name, letter: checkLetter(bytes) }));
  const own = checkOwn(inspected);
  const faults = [
    ...own.faults,
    ...letters.flatMap(({ name, letter }) =>
      letter.faults.map(({ part, words }) => ({ part: `${name} → ${part}`, words })),
    ),
  ];
  return {
    ...{ kind: own.kind, made: own.made, journal: own.journal, faults },
    packedAnew: isPackedAnew({ faults }) ? inspected.files.size : null,
    fingerprints: [
      ...new Set([own, ...letters.map(({ letter }) => letter)].flatMap(({ fingerprint }) => fingerprint ?? [])),
    ],
    letters: letters.map(({ name, letter }) => ({
      ...{ name, title: letter.made?.title ?? null, isWhole: letter.faults.length === 0 },
    })),
  };
}

const MOST_TITLE = 300;
const NO_EVIDENCE: EvidenceFault = { part: 'zip', words: 'это не файл доказательств' };

function checkLetter(bytes: Uint8Array): ReturnType<typeof checkOwn> {
  if (beginsAsEvidence(bytes)) return checkOwn(inspectEvidence(bytes));
  return { ...checkOwn({ files: new Map(), sums: new Map(), faults: [] }), faults: [NO_EVIDENCE] };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Our zip begins with the list of its files, whatever became of the rest. */
function beginsAsEvidence(zip: Uint8Array): boolean {
  return isZip(zip) && Buffer.from(zip.subarray(30, 30 + MANIFEST.length)).toString() === MANIFEST;
}

function checkOwn(inspected: InspectedEvidence) {
  const { files, sums, faults } = inspected;
  const journal = checkJournal(files, sums);
  const about = readAbout(inspected);
  return {
    faults: [...faults, ...journal.faults],
    fingerprint: sums.get(SEAL_KEY) ?? null,
    kind: about?.kind ?? kindByList(inspected),
    made: about === null ? null : madeOf(about),
    journal: journal.check,
  };
}

/** Entries lead to the roots of their days, and a stamp is of its root. Who stamps is not judged: `verify.sh` asks openssl of that. */
function checkJournal(
  files: ReadonlyMap<string, Uint8Array>,
  sums: ReadonlyMap<string, string>,
): { readonly check: JournalCheck; readonly faults: readonly EvidenceFault[] } {
  const proofs = textOf(files, 'journal/proofs.txt')
    .split('\n')
    .filter((line) => line !== '');
  const faults: EvidenceFault[] = [];
  let rooted = 0;
  for (const line of proofs) {
    const [entry = '', root = '', ...path] = line.split(' ');
    if (root === '-') continue;
    if (isRooted(files, sums.get(`journal/${entry}`), root, path)) rooted += 1;
    else faults.push({ part: `journal/${entry}`, words: `запись не ведёт к корню ${root}` });
  }
  const roots = [...files.keys()].filter((name) => /^journal\/root-\d+\.txt$/.test(name));
  const tokens = roots.map((root) => ({ root, stamp: root.replace(/\.txt$/, '.tsr') }));
  const stamps = tokens.filter(({ stamp }) => files.has(stamp));
  const wrong = stamps.filter(({ root, stamp }) => !isStampOf(files.get(stamp), sums.get(root)));
  faults.push(...wrong.map(({ stamp }) => ({ part: stamp, words: 'метка времени не этого корня' })));
  const counts = { stamped: stamps.length - wrong.length, unstamped: tokens.length - stamps.length };
  return { check: { entries: proofs.length, rooted, ...counts }, faults };
}

function isRooted(
  files: ReadonlyMap<string, Uint8Array>,
  leaf: string | undefined,
  root: string,
  path: readonly string[],
): boolean {
  if (leaf === undefined) return false;
  let node = leaf;
  for (const step of path) {
    const neighbour = step.slice(1);
    const text = step.startsWith('L') ? `node:${neighbour}${node}` : `node:${node}${neighbour}`;
    node = createHash('sha256').update(text).digest('hex');
  }
  const merkle = /^merkle: ([0-9a-f]{64})$/m.exec(textOf(files, `journal/${root}`))?.[1];
  return merkle === node;
}

/** The digest that was stamped stands in the token as it is (RFC 3161, 2.4.2). */
function isStampOf(token: Uint8Array | undefined, sum: string | undefined): boolean {
  return token !== undefined && sum !== undefined && Buffer.from(token).includes(Buffer.from(sum, 'hex'));
}

function madeOf({ title, madeAt, madeBy }: AboutEvidence): MadeEvidence {
  return { title: title.slice(0, MOST_TITLE), at: madeAt, by: madeBy.slice(0, MOST_TITLE) };
}

function textOf(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  return Buffer.from(files.get(name) ?? []).toString('utf8');
}
