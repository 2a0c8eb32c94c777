import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

/** Networks by their addresses. */
export interface AddressRanges {
  /** False for what is no address at all. */
  includes(address: string): boolean;
}

/** Parses `10.0.0.0/8, fd00::/8, 127.0.0.1`: networks or single addresses, comma-separated; an empty text is none. */
export const addressRangesSchema = z.string().transform((text, context): AddressRanges => {
  const list = new BlockList();
  for (const part of text.split(',').map((one) => one.trim())) {
    if (part === '' || addTo(list, part)) continue;
    context.addIssue({ code: 'custom', message: `«${part}»: ожидается адрес или сеть вида 10.0.0.0/8` });
    return z.NEVER;
  }
  return { includes: (address) => isIP(address) !== 0 && list.check(address, familyOf(address)) };
});

function addTo(list: BlockList, part: string): boolean {
  const [address = '', prefix, ...rest] = part.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (prefix === undefined) {
    list.addAddress(address, familyOf(address));
    return true;
  }
  // A network of everybody would believe whatever anybody claims.
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) < 1 || Number(prefix) > (version === 4 ? 32 : 128)) return false;
  list.addSubnet(address, Number(prefix), familyOf(address));
  return true;
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6';
}
