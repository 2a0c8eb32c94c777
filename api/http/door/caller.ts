import type { Context } from 'hono';
import type { ApiEnv } from '../../context.ts';
import { clientAddress } from '../client-address.ts';

/** Who a request is counted against. */
export interface Caller {
  /** Nobody vouches for a stranger: what he may take is taken from other strangers, never from those who are known. */
  readonly isStranger: boolean;
  readonly key: string;
}

/** The person or the program that the guards have found; the network address of whoever else it is. */
export function callerOf(c: Context<ApiEnv>): Caller {
  const machine = c.get('machine');
  if (machine) return { isStranger: false, key: `machine:${machine.id}` };
  const session = c.get('session') as ApiEnv['Variables']['session'] | undefined;
  if (session) return { isStranger: false, key: `person:${session.actor.accountId}` };
  return strangerAt(c);
}

/** Whoever is at the other end, before anything is known of him. */
export function strangerAt(c: Context<ApiEnv>): Caller {
  return { isStranger: true, key: `address:${networkOf(clientAddress(c))}` };
}

/** A household has a whole /64 of IPv6 addresses to itself: they count as one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  const groups = [...front, ...zeros, ...back].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
