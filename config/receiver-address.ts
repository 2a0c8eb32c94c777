import { isIP } from 'node:net';
import { addressRangesSchema, type AddressRanges } from './address-ranges.ts';
import { isPublicAddress } from './public-address.ts';

const LOOPBACK = addressRangesSchema.parse('127.0.0.0/8, ::1');

/** Where receivers may stand besides the public network: networks that the installation names, in a rehearsal this machine too. */
export function allowedReceivers(own: AddressRanges, isRehearsal: boolean): AddressRanges {
  return {
    includes: (address) =>
      isIP(address) !== 0 &&
      (isPublicAddress(address) || own.includes(address) || (isRehearsal && LOOPBACK.includes(address))),
  };
}

/** False for an address that may not be reached and is named by itself; what a name leads to is judged when it is connected to. */
export function isAllowedHost({ hostname }: URL, allowed: AddressRanges): boolean {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  // This name leads to this very machine everywhere. Source: RFC 6761, 6.3.
  const address = bare === 'localhost' || bare.endsWith('.localhost') ? '127.0.0.1' : bare;
  return isIP(address) === 0 || allowed.includes(address);
}
