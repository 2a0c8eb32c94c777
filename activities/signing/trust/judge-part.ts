import type { TrustFault } from '#domain/signing/trust-words.ts';
import { mayBeKeyOf, mayHaveIssued } from '../certificates/key-identifiers.ts';
import { certificatePem, derParts } from '../certificates/pem.ts';
import { tryReadCertificate, type Certificate } from '../certificates/read-certificate.ts';
import { DerError } from '../der/der-value.ts';
import type { OpenSslJob } from '../openssl-pool.ts';
import { readCrl, type RevocationList } from '../revocation/read-crl.ts';
import { findPaths, type Path } from './find-paths.ts';
import { isListSignedBy } from './trusted-lists.ts';
import { TRUST_ONLY } from './trust-options.ts';

/** A list that may be kept. */
export interface GoodList {
  readonly der: Uint8Array;
  readonly list: RevocationList;
}

/** Clocks of authorities run ahead of ours by minutes. */
const CLOCK_LEEWAY_MS = 10 * 60_000;

/**
 * A list is kept when its signature is by a known issuer's key, it is in force, and it is no older than the one that is kept: an old one
 * is how a revocation is hidden. `issuers`: roots and those between.
 */
export async function judgeList(
  job: OpenSslJob,
  bytes: Uint8Array,
  issuers: readonly Certificate[],
  { now, keptThisUpdate }: { readonly now: Date; readonly keptThisUpdate: Date | null },
): Promise<GoodList | { readonly fault: TrustFault }> {
  const [der] = derParts(bytes);
  const list = der && tryReadList(der);
  if (der === undefined || list === undefined) return { fault: 'unreadable' };
  const named = issuers.filter(
    (issuer) =>
      issuer.subject === list.issuer && mayBeKeyOf(issuer, list.authorityKeyId) && issuer.keyUsage?.listSign !== false,
  );
  if (!(await isSignedByAny(job, der, named))) return { fault: 'wrong_signature' };
  if (list.thisUpdate.getTime() > now.getTime() + CLOCK_LEEWAY_MS) return { fault: 'from_future' };
  if (list.nextUpdate === undefined || list.nextUpdate <= now) return { fault: 'stale' };
  if (keptThisUpdate !== null && list.thisUpdate < keptThisUpdate) return { fault: 'older' };
  return { der, list };
}

async function isSignedByAny(job: OpenSslJob, der: Uint8Array, issuers: readonly Certificate[]): Promise<boolean> {
  for (const issuer of issuers) if (await isListSignedBy(job, der, issuer)) return true;
  return false;
}

function tryReadList(der: Uint8Array): RevocationList | undefined {
  try {
    return readCrl(der);
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}

/** What an address of an issuer's certificate gave: an authority's certificate that is no root. */
export function readIssuer(
  bytes: Uint8Array,
  child: Certificate,
): { readonly certificate: Certificate } | { readonly fault: TrustFault } {
  const [der] = derParts(bytes);
  const certificate = der && tryReadCertificate(der);
  if (certificate === undefined) return { fault: 'unreadable' };
  if (mayHaveIssued(certificate, certificate)) return { fault: 'root' };
  return certificate.isAuthority && mayHaveIssued(certificate, child) ? { certificate } : { fault: 'not_issuer' };
}

/** Of these, the ones that openssl follows from some certificate in use up to a root of ours. */
export async function leadingToRoot(
  job: OpenSslJob,
  found: readonly Certificate[],
  { inUse, roots, known }: Record<'inUse' | 'roots' | 'known', readonly Certificate[]>,
): Promise<ReadonlySet<Certificate>> {
  const leading = new Set<Certificate>();
  const paths = inUse.flatMap((one) => findPaths([one], { roots, intermediates: [...known, ...found], embedded: [] }));
  for (const path of paths) {
    const fresh = path.between.filter((one) => found.includes(one) && !leading.has(one));
    if (fresh.length > 0 && (await isFollowed(job, path))) for (const one of fresh) leading.add(one);
  }
  return leading;
}

async function isFollowed(job: OpenSslJob, { signer, between, root }: Path): Promise<boolean> {
  await job.write('leaf.pem', certificatePem(signer.raw));
  await job.write('between.pem', between.map(({ raw }) => certificatePem(raw)).join(''));
  await job.write('root.pem', certificatePem(root.raw));
  const chain = [
    '-CAfile',
    'root.pem',
    '-untrusted',
    'between.pem',
    ...TRUST_ONLY,
    '-purpose',
    'any',
    '-no_check_time',
  ];
  return (await job.run(['verify', ...chain, 'leaf.pem'])).code === 0;
}
