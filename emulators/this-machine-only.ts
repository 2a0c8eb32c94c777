import { getConnInfo } from '@hono/node-server/conninfo';
import type { MiddlewareHandler } from 'hono';

/** Lets in programs of this machine only, and no browser page of another site: whoever scripts an emulator needs no password. */
export const thisMachineOnly: MiddlewareHandler = async (c, next) => {
  const address = getConnInfo(c).remote.address ?? '';
  if (!/^(127\.|::1$|::ffff:127\.)/.test(address) || c.req.header('Origin') !== undefined) {
    return c.json({ message: 'Управление эмулятором доступно только программам этой машины' }, 403);
  }
  return next();
};
