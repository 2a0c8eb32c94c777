import { isIP, type LookupFunction } from 'node:net';
import { addressRangesSchema, type AddressRanges } from '#config/address-ranges.ts';
import { isPublicAddress, lookupWhere } from '../adapters/public-address.ts';

/** The address is one of ours, or of nobody's: what an admin typed must not reach what only this machine can reach. */
export class ForbiddenReceiverError extends Error {
  override name = 'ForbiddenReceiverError';
  readonly code = 'ERR_FORBIDDEN_RECEIVER';
}

const LOOPBACK = addressRangesSchema.parse('127.0.0.0/8, ::1');

/** Where receivers may stand besides the public network: networks that the installation names, in a rehearsal this machine too. */
export function allowedReceivers(own: AddressRanges, isRehearsal: boolean): AddressRanges {
  return {
    includes: (address) =>
      isIP(address) !== 0 &&
      (isPublicAddress(address) || own.includes(address) || (isRehearsal && LOOPBACK.includes(address))),
  };
}

/** Judges a name at the moment of connecting. */
export function lookupWithin(allowed: AddressRanges): LookupFunction {
  return lookupWhere(
    (address) => allowed.includes(address),
    () => new ForbiddenReceiverError('not a public address'),
  );
}

/** The address that a URL names by itself is not looked up: it is judged before. @throws ForbiddenReceiverError */
export function requireAllowedHost({ hostname }: URL, allowed: AddressRanges): void {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(bare) !== 0 && !allowed.includes(bare)) throw new ForbiddenReceiverError('not a public address');
}
