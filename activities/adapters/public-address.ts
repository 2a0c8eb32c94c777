import { lookup as lookUp, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from '#config/public-address.ts';

export const PRIVATE_ADDRESS = 'ERR_PRIVATE_ADDRESS';

const notPublic = (): Error => Object.assign(new Error('not a public address'), { code: PRIVATE_ADDRESS });

/**
 * As the system looks names up, but a name with any address that is not allowed is refused. It is this very answer that is connected to, so that a
 * name which has changed its mind since is judged too.
 */
export function lookupWhere(isAllowed: (address: string) => boolean, refusal: () => Error = notPublic): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => isAllowed(address))) {
        return callback(refusal(), '', 0);
      }
      return options.all === true
        ? callback(null, addresses satisfies LookupAddress[])
        : callback(null, first.address, first.family);
    });
  };
}

export const publicLookup = lookupWhere(isPublicAddress);
