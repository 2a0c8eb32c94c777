import { mayHaveIssued } from '../certificates/key-identifiers.ts';
import type { Certificate } from '../certificates/read-certificate.ts';
import { toHex } from '../der/bytes.ts';

/** From the certificate of a signature up to a trusted root. */
export interface Path {
  readonly signer: Certificate;
  /** The signer's own issuer first; without the root. */
  readonly between: readonly Certificate[];
  readonly root: Certificate;
}

export interface Issuers {
  readonly roots: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
  /** Of the signature file: anybody may have put them there, so they come after those we keep. */
  readonly embedded: readonly Certificate[];
}

type Unfinished = Pick<Path, 'signer' | 'between'>;

/** No chain of a Russian authority comes near it. */
const MAX_BETWEEN = 7;
/** Real authorities give two or three; only a file made to keep us busy has more. */
const MAX_PATHS = 24;
const MAX_STEPS = 1_000;
const MAX_EMBEDDED = 32;

/**
 * Every way up by name and key identifier, the short ones first: a name may have several keys, a key several certificates. Who really
 * signed whom is for openssl to say of each. The answer and its order depend on the certificates alone, never on the order they come in.
 */
export function findPaths(signers: readonly Certificate[], issuers: Issuers): readonly Path[] {
  const roots = ordered(issuers.roots);
  const kept = ordered(issuers.intermediates);
  const all = [...kept, ...ordered(issuers.embedded).slice(0, MAX_EMBEDDED)];
  const paths = [...climb(ordered(signers), roots, kept), ...climb(ordered(signers), roots, all)];
  return [...new Map(paths.map((path) => [keyOf(path), path])).values()].slice(0, MAX_PATHS);
}

function climb(
  signers: readonly Certificate[],
  roots: readonly Certificate[],
  others: readonly Certificate[],
): readonly Path[] {
  const paths: Path[] = [];
  const queue: Unfinished[] = signers.map((signer) => ({ signer, between: [] }));
  for (let step = 0; step < Math.min(queue.length, MAX_STEPS) && paths.length < MAX_PATHS; step++) {
    const way = queue[step];
    if (!way) break;
    const top = way.between.at(-1) ?? way.signer;
    paths.push(...roots.filter((root) => mayHaveIssued(root, top)).map((root) => ({ ...way, root })));
    if (way.between.length === MAX_BETWEEN) continue;
    const above = others.filter((other) => mayHaveIssued(other, top) && !passes(way, other));
    queue.push(...above.map((other) => ({ ...way, between: [...way.between, other] })));
  }
  return paths;
}

function passes({ signer, between }: Unfinished, { publicKey }: Certificate): boolean {
  return [signer, ...between].some((link) => link.publicKey === publicKey);
}

/** The freshest first, so that the first path is nearly always the one; equal ones by their bytes, each once. */
function ordered(certificates: readonly Certificate[]): readonly Certificate[] {
  const byBytes = new Map(certificates.map((certificate) => [toHex(certificate.raw), certificate]));
  return [...byBytes]
    .toSorted(([a, one], [b, two]) => two.notAfter.getTime() - one.notAfter.getTime() || (a < b ? -1 : 1))
    .map(([, certificate]) => certificate);
}

function keyOf({ signer, between, root }: Path): string {
  return [signer, ...between, root].map(({ raw }) => toHex(raw)).join();
}
