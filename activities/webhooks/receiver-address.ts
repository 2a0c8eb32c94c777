import type { LookupFunction } from 'node:net';
import type { AddressRanges } from '#config/address-ranges.ts';
import { isAllowedHost } from '#config/receiver-address.ts';
import { lookupWhere } from '../adapters/public-address.ts';

/** The address is one of ours, or of nobody's: what an admin typed must not reach what only this machine can reach. */
export class ForbiddenReceiverError extends Error {
  override name = 'ForbiddenReceiverError';
  readonly code = 'ERR_FORBIDDEN_RECEIVER';
}

/** Judges a name at the moment of connecting. */
export function lookupWithin(allowed: AddressRanges): LookupFunction {
  return lookupWhere(
    (address) => allowed.includes(address),
    () => new ForbiddenReceiverError('not a public address'),
  );
}

/** The address that a URL names by itself is not looked up: it is judged before. @throws ForbiddenReceiverError */
export function requireAllowedHost(url: URL, allowed: AddressRanges): void {
  if (!isAllowedHost(url, allowed)) throw new ForbiddenReceiverError('not a public address');
}
