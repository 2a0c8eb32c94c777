import { lookup as lookUpName, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { addressRangesSchema, type AddressRanges } from '#config/address-ranges.ts';

/** The address is one of ours, or of nobody's: what an admin typed must not reach what only this machine can reach. */
export class ForbiddenReceiverError extends Error {
  override name = 'ForbiddenReceiverError';
  readonly code = 'ERR_FORBIDDEN_RECEIVER';
}

/**
 * Addresses that are not of the public network; an IPv4 address in IPv6's clothes is judged as the former. Source: the IANA special-purpose
 * registries (RFC 6890 and its updates).
 */
const NOT_PUBLIC = addressRangesSchema.parse(
  [
    '0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 172.16.0.0/12, 192.0.0.0/24, 192.0.2.0/24',
    '192.88.99.0/24, 192.168.0.0/16, 198.18.0.0/15, 198.51.100.0/24, 203.0.113.0/24, 224.0.0.0/4, 240.0.0.0/4',
    '::/96, 64:ff9b::/96, 64:ff9b:1::/48, 100::/64, 2001::/23, 2001:db8::/32, 2002::/16, fc00::/7, fe80::/10, fec0::/10, ff00::/8',
  ].join(', '),
);
const LOOPBACK = addressRangesSchema.parse('127.0.0.0/8, ::1');

/** Where receivers may stand besides the public network: networks that the installation names, in a rehearsal this machine too. */
export function allowedReceivers(own: AddressRanges, isRehearsal: boolean): AddressRanges {
  return {
    includes: (address) =>
      isIP(address) !== 0 &&
      (!NOT_PUBLIC.includes(address) || own.includes(address) || (isRehearsal && LOOPBACK.includes(address))),
  };
}

/**
 * Looks a name up for one connection and refuses it when any of its addresses is not allowed: judged at the moment of connecting, so that a
 * name which has changed its mind since is judged too.
 */
export function lookupWithin(allowed: AddressRanges): LookupFunction {
  return (hostname, options: LookupOptions, callback) => {
    lookUpName(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? [];
      if (error || first === undefined) return callback(error ?? new ForbiddenReceiverError('no address'), '', 4);
      if (addresses.some(({ address }) => !allowed.includes(address))) {
        return callback(new ForbiddenReceiverError('not a public address'), '', 4);
      }
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}

/** The address that a URL names by itself is not looked up: it is judged before. @throws ForbiddenReceiverError */
export function requireAllowedHost({ hostname }: URL, allowed: AddressRanges): void {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(bare) !== 0 && !allowed.includes(bare)) throw new ForbiddenReceiverError('not a public address');
}
