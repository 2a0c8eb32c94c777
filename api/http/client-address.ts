import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The other end of the connection; headers that claim another address are not believed. */
export function clientAddress(c: Context): string {
  const env: unknown = c.env;
  const hasSocket = typeof env === 'object' && env !== null && 'incoming' in env;
  return hasSocket ? (getConnInfo(c).remote.address ?? 'unknown') : 'unknown';
}
