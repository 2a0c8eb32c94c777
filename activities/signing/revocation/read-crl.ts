import { nameOf } from '../certificates/read-certificate.ts';
import { extensionsOf, readAuthorityKeyId } from '../certificates/read-extensions.ts';
import { DerError, contextTag, TAG } from '../der/der-value.ts';
import type { DerValue } from '../der/der-value.ts';
import { serialOf, timeOf } from '../der/der-primitives.ts';
import { childrenOf, expectTag, readTagged } from '../der/read-der.ts';

/** A whole revocation list of one issuer. */
export interface RevocationList {
  /** Hex of the issuer's Name. */
  readonly issuer: string;
  readonly authorityKeyId?: string | undefined;
  readonly thisUpdate: Date;
  readonly nextUpdate?: Date | undefined;
  /** Serial number (upper-case hex) to the instant of revocation, ms. */
  readonly revokedAtMs: ReadonlyMap<string, number>;
}

const AUTHORITY_KEY_ID = '2.5.29.35';

/**
 * Reads only; its signature is openssl's business. A list with a critical extension (a delta, a part, somebody else's certificates) does
 * not speak for the whole issuer and is refused. Source: RFC 5280, 5.
 * @throws DerError
 */
export function readCrl(der: Uint8Array): RevocationList {
  const fields = [...childrenOf(expectTag(childrenOf(readTagged(der, TAG.sequence))[0], TAG.sequence))];
  if (fields[0]?.tag === TAG.integer) fields.shift();
  const [, issuer, thisUpdate, ...rest] = fields;
  const extensions = extensionsOf(rest.find(({ tag }) => tag === contextTag(0)));
  if ([...extensions.values()].some(({ isCritical }) => isCritical)) throw new DerError('a partial revocation list');
  const keyId = extensions.get(AUTHORITY_KEY_ID);
  const nextUpdate = rest.find(({ tag }) => tag === TAG.utcTime || tag === TAG.generalizedTime);
  const revoked = rest.find(({ tag }) => tag === TAG.sequence);
  return {
    issuer: nameOf(issuer),
    authorityKeyId: keyId && readAuthorityKeyId(keyId.value),
    thisUpdate: timeOf(thisUpdate),
    nextUpdate: nextUpdate && timeOf(nextUpdate),
    revokedAtMs: new Map(revoked ? childrenOf(revoked).map(readEntry) : []),
  };
}

function readEntry(entry: DerValue): [serial: string, revokedAtMs: number] {
  const [serial, revokedAt] = childrenOf(entry);
  return [serialOf(serial), timeOf(revokedAt).getTime()];
}
