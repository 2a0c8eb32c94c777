import { once } from 'node:events';
import { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Closable } from './run-emulator.ts';

/** Where an emulator listens. */
export interface EmulatorPlace {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
}

/** A server that listens. */
export interface ServedEmulator extends Closable {
  /** `http://host:port`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
}

/**
 * Serves an emulator's pages and waits until it listens; closing ends held calls too.
 * @throws Error when the port is taken
 */
export async function serveEmulator(
  fetch: Parameters<typeof createAdaptorServer>[0]['fetch'],
  { host, port }: EmulatorPlace,
): Promise<ServedEmulator> {
  const server = createAdaptorServer({ fetch });
  if (!(server instanceof Server)) throw new Error('Ожидался сервер HTTP/1.1');
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    ...{ url: `http://${host}:${String(taken)}`, port: taken },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
