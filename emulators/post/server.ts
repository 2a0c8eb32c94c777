import { once } from 'node:events';
import { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { postEmulatorApp } from './app.ts';
import { openPostOffice } from './post-office.ts';
import type { PostEmulatorSettings } from './settings.ts';

/** A running emulator. */
export interface RunningPostEmulator {
  /** `http://host:port`, without a slash at the end. */
  readonly url: string;
  /** Ends held calls too; what was accepted is already on the disk. */
  close(): Promise<void>;
}

/** Starts the emulator and waits until it listens. @throws Error when openssl knows no ГОСТ or the port is taken. */
export async function startPostEmulator(settings: PostEmulatorSettings): Promise<RunningPostEmulator> {
  const office = await openPostOffice(settings);
  const server = createAdaptorServer({ fetch: postEmulatorApp(office, settings).fetch });
  if (!(server instanceof Server)) throw new Error('Ожидался сервер HTTP/1.1');
  try {
    server.listen(settings.POST_EMULATOR_PORT, settings.POST_EMULATOR_HOST);
    await once(server, 'listening');
  } catch (error) {
    office.close();
    throw error;
  }
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : settings.POST_EMULATOR_PORT;
  return {
    url: `http://${settings.POST_EMULATOR_HOST}:${port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      office.close();
    },
  };
}
