import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import type { AddressRanges } from '#config/address-ranges.ts';
import { fromOrigin } from '#db/work/audit-origin.ts';
import { deviceWords } from '../people/device-words.ts';
import type { ApiEnv } from '../context.ts';

/** More hops than any court has: what stands further left was written by whoever sent the request. */
const MAX_HOPS = 16;
const UNKNOWN = 'unknown';

/** Finds out once who asks; everything that counts by address reads it with `clientAddress`, and the journal keeps it. */
export function knownAddress(trustedProxies: AddressRanges): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    c.set('clientAddress', addressBehind(socketAddress(c), c.req.header('x-forwarded-for'), trustedProxies));
    const origin = { address: clientAddress(c), device: deviceWords(c.req.header('user-agent')) };
    await fromOrigin(origin, () => next());
  };
}

/** The client's network address: the other end of the connection, or what a trusted proxy says of it. */
export function clientAddress(c: Context<ApiEnv>): string {
  return c.get('clientAddress');
}

/**
 * Walks `X-Forwarded-For` from the right for as long as each speaker is a proxy of ours: each appends the address it was asked from, and
 * whatever stands left of the first stranger is the stranger's own words.
 */
export function addressBehind(socket: string, forwardedFor: string | undefined, trustedProxies: AddressRanges): string {
  const hops = (forwardedFor ?? '').split(',').slice(-MAX_HOPS);
  let address = plainAddress(socket) ?? UNKNOWN;
  while (trustedProxies.includes(address)) {
    const next = plainAddress(hops.pop()?.trim() ?? '');
    if (next === undefined) return address;
    address = next;
  }
  return address;
}

/**
 * What stands for one client among those who are counted: the address itself, in IPv6 its network of 64 bits, of which whoever has one
 * address has all.
 */
export function addressNetwork(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

function socketAddress(c: Context): string {
  const env: unknown = c.env;
  const hasSocket = typeof env === 'object' && env !== null && 'incoming' in env;
  return hasSocket ? (getConnInfo(c).remote.address ?? UNKNOWN) : UNKNOWN;
}

/** Without the port, brackets and zone that some proxies write; an IPv4 address in IPv6's clothes is IPv4. */
function plainAddress(text: string): string | undefined {
  const bare = text.replace(/^\[([^\]]*)\](:\d+)?$/, '$1').replace(/%.*$/, '');
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, '').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return isIP(address) === 0 ? undefined : address.toLowerCase();
}
