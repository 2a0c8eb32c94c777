import { once } from 'node:events';
import { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { amirsApp } from './app.ts';
import { openRegister } from './register.ts';
import type { AmirsEmulatorSettings } from './settings.ts';

/** A running emulator. */
export interface RunningAmirsEmulator {
  /** `http://host:port`, without a slash at the end. */
  readonly url: string;
  /** Ends held calls too; what was changed is already on the disk. */
  close(): Promise<void>;
}

/** Starts the emulator and waits until it listens. @throws Error when the port is taken */
export async function startAmirsEmulator(settings: AmirsEmulatorSettings): Promise<RunningAmirsEmulator> {
  const register = openRegister(settings);
  const server = createAdaptorServer({ fetch: amirsApp(register, settings).fetch });
  if (!(server instanceof Server)) throw new Error('Ожидался сервер HTTP/1.1');
  try {
    server.listen(settings.AMIRS_EMULATOR_PORT, settings.AMIRS_EMULATOR_HOST);
    await once(server, 'listening');
  } catch (error) {
    register.close();
    throw error;
  }
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : settings.AMIRS_EMULATOR_PORT;
  return {
    url: `http://${settings.AMIRS_EMULATOR_HOST}:${String(port)}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      register.close();
    },
  };
}
