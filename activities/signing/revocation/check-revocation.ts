import type { SignatureFinding } from '#domain/signing/signature-words.ts';
import type { UsedList } from '#domain/signing/used-list.ts';
import type { RevocationCheck } from '../../ports/signer.ts';
import { mayBeKeyOf } from '../certificates/key-identifiers.ts';
import type { Certificate } from '../certificates/read-certificate.ts';
import type { OpenSslJob } from '../openssl-pool.ts';
import type { Path } from '../trust/find-paths.ts';
import type { TrustedList } from '../trust/trusted-lists.ts';
import { covers } from './list-scope.ts';
import type { ListContents, RevokedEntry } from './read-crl.ts';

export interface RevocationAnswer {
  readonly check: RevocationCheck;
  /** Why the lists that are there could not be gone by. */
  readonly detail?: SignatureFinding | undefined;
  /** The same of lists whose signature is not good, one Russian line each. */
  readonly unused: readonly string[];
  /** Those that the answer goes by: of the certificate first, then of the authorities above it. */
  readonly used: readonly UsedList[];
}

type Speaking = TrustedList & { readonly contents: Exclude<ListContents, { readonly unusable: SignatureFinding }> };

/**
 * The worst answer over the certificate and the authorities above it, at the instant T. A list speaks for a certificate when it bears the
 * issuer's name and its signature is by the very key that issued the certificate: a name may have several keys, each with its own list.
 * «Revoked» needs revocation at or before T; «good» needs for each a list that was still in force at T. A list made after T also speaks
 * for T, unless the certificate had run out before it was made: authorities drop such entries.
 */
export async function checkRevocation(
  job: OpenSslJob,
  { signer, between, root }: Path,
  lists: readonly TrustedList[],
  at: Date,
): Promise<RevocationAnswer> {
  const answers: RevocationAnswer[] = [];
  const chain = [signer, ...between, root];
  for (const [index, certificate] of chain.entries()) {
    const issuer = chain[index + 1];
    const answer = await answerFor(job, certificate, issuer ?? root, lists, at);
    // Nobody but those who trust it speaks for a root, but it may say itself that its key is no longer its own.
    if (issuer || answer.check === 'revoked') answers.push(answer);
  }
  const of = (check: RevocationCheck) => answers.find((answer) => answer.check === check);
  const worst = of('revoked') ?? of('not_checked') ?? { check: 'good' as const, unused: [] };
  return { ...worst, used: answers.flatMap(({ used }) => used) };
}

async function answerFor(
  job: OpenSslJob,
  certificate: Certificate,
  issuer: Certificate,
  lists: readonly TrustedList[],
  at: Date,
): Promise<RevocationAnswer> {
  const named = lists.filter(({ issuer: name, authorityKeyId }) => {
    return name === certificate.issuer && mayBeKeyOf(issuer, authorityKeyId);
  });
  const speaking: Speaking[] = [];
  const unused: string[] = [];
  for (const list of named.filter(isUsable).filter(({ contents }) => covers(contents.scope, certificate))) {
    const isGood = issuer.keyUsage?.listSign !== false && (await list.isSignedBy(job, issuer));
    if (isGood) speaking.push(list);
    else unused.push(`${list.title} не используется: подпись издателя не сошлась`);
  }
  const used = newestOf(speaking, at);
  if (isRevoked(certificate, speaking, at)) return { check: 'revoked', unused: [], used };
  if (speaking.some((list) => speaksFor(list, certificate, at))) return { check: 'good', unused: [], used };
  const detail = unusableOf(named) ?? staleOf(used);
  return { check: 'not_checked', detail, unused, used };
}

/** The one that was made last, with what tells it from any other. */
function newestOf(lists: readonly Speaking[], at: Date): readonly UsedList[] {
  const [newest] = lists.toSorted((a, b) => b.thisUpdate.getTime() - a.thisUpdate.getTime());
  if (newest === undefined) return [];
  const { issuerName, number = null, thisUpdate, nextUpdate, sha256 } = newest;
  const until = nextUpdate?.toISOString() ?? null;
  const isStale = nextUpdate === undefined || nextUpdate < at;
  return [{ issuerName, number, thisUpdate: thisUpdate.toISOString(), nextUpdate: until, sha256, isStale }];
}

function staleOf([used]: readonly UsedList[]): SignatureFinding | undefined {
  if (used?.isStale !== true || used.nextUpdate === null) return undefined;
  return { code: 'list_stale', args: { issuer: used.issuerName, until: used.nextUpdate.slice(0, 10) } };
}

function isUsable(list: TrustedList): list is Speaking {
  return 'scope' in list.contents;
}

function unusableOf(lists: readonly TrustedList[]): SignatureFinding | undefined {
  const found = lists.flatMap(({ contents }) => ('unusable' in contents ? [contents.unusable] : []));
  return found.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))[0];
}

function isRevoked({ serialNumber }: Certificate, lists: readonly Speaking[], at: Date): boolean {
  const newest = Math.max(...lists.map(({ thisUpdate }) => thisUpdate.getTime()));
  const counts = ({ revokedAtMs, isHold }: RevokedEntry, { thisUpdate }: Speaking) =>
    revokedAtMs <= at.getTime() && (!isHold || thisUpdate.getTime() === newest);
  return lists.some((list) => {
    const entry = list.contents.revoked.get(serialNumber);
    return entry !== undefined && counts(entry, list);
  });
}

function speaksFor({ thisUpdate, nextUpdate }: TrustedList, { notAfter }: Certificate, at: Date): boolean {
  return nextUpdate !== undefined && nextUpdate >= at && thisUpdate <= notAfter;
}
