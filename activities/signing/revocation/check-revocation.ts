import type { Certificate } from '../certificates/read-certificate.ts';
import type { RevocationCheck } from '../../ports/signer.ts';
import type { RevocationList } from './read-crl.ts';

/** No chain of a Russian authority comes near it; it only stops certificates that point at each other. */
const MAX_CHAIN = 8;

/**
 * The worst answer over the certificate and the authorities above it, at the instant T. «Revoked» needs revocation at or before T; «good»
 * needs for each a list that was still in force at T. A list made after T also speaks for T, unless the certificate had run out before
 * it was made: authorities drop such entries.
 */
export function checkRevocation(
  certificate: Certificate,
  issuers: readonly Certificate[],
  lists: readonly RevocationList[],
  at: Date,
): RevocationCheck {
  const { links, reachesRoot } = chainOf(certificate, issuers);
  const answers = links.map((link) => answerFor(link, lists, at));
  if (answers.includes('revoked')) return 'revoked';
  return reachesRoot && !answers.includes('not_checked') ? 'good' : 'not_checked';
}

/** Without the root: nobody can revoke it but those who trust it. */
function chainOf(
  certificate: Certificate,
  issuers: readonly Certificate[],
): { readonly links: readonly Certificate[]; readonly reachesRoot: boolean } {
  const links: Certificate[] = [];
  let next: Certificate | undefined = certificate;
  while (next && links.length < MAX_CHAIN) {
    const link: Certificate = next;
    if (link.subject === link.issuer) return { links, reachesRoot: true };
    links.push(link);
    next = issuers.find((issuer) => issued(issuer, link));
  }
  return { links, reachesRoot: false };
}

function issued(issuer: Certificate, { issuer: name, authorityKeyId }: Certificate): boolean {
  return issuer.subject === name && sameKey(issuer.subjectKeyId, authorityKeyId);
}

function sameKey(left: string | undefined, right: string | undefined): boolean {
  return left === undefined || right === undefined || left === right;
}

function answerFor(certificate: Certificate, lists: readonly RevocationList[], at: Date): RevocationCheck {
  const own = lists.filter(
    ({ issuer, authorityKeyId }) =>
      issuer === certificate.issuer && sameKey(authorityKeyId, certificate.authorityKeyId),
  );
  const revokedAtMs = own.map((list) => list.revokedAtMs.get(certificate.serialNumber) ?? Infinity);
  if (Math.min(Infinity, ...revokedAtMs) <= at.getTime()) return 'revoked';
  return own.some((list) => speaksFor(list, certificate, at)) ? 'good' : 'not_checked';
}

function speaksFor({ thisUpdate, nextUpdate }: RevocationList, { notAfter }: Certificate, at: Date): boolean {
  return nextUpdate !== undefined && nextUpdate >= at && thisUpdate <= notAfter;
}
