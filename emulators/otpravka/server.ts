import { once } from 'node:events';
import { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { openAccount } from './account.ts';
import { otpravkaApp } from './app.ts';
import type { OtpravkaEmulatorSettings } from './settings.ts';

/** A running emulator. */
export interface RunningOtpravkaEmulator {
  /** `http://host:port`, without a slash at the end. */
  readonly url: string;
  /** Ends held calls too; what was taken is already on the disk. */
  close(): Promise<void>;
}

/** Starts the emulator and waits until it listens. @throws Error when the port is taken */
export async function startOtpravkaEmulator(settings: OtpravkaEmulatorSettings): Promise<RunningOtpravkaEmulator> {
  const account = openAccount(settings);
  const server = createAdaptorServer({ fetch: otpravkaApp(account, settings).fetch });
  if (!(server instanceof Server)) throw new Error('Ожидался сервер HTTP/1.1');
  try {
    server.listen(settings.OTPRAVKA_EMULATOR_PORT, settings.OTPRAVKA_EMULATOR_HOST);
    await once(server, 'listening');
  } catch (error) {
    account.close();
    throw error;
  }
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : settings.OTPRAVKA_EMULATOR_PORT;
  return {
    url: `http://${settings.OTPRAVKA_EMULATOR_HOST}:${String(port)}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      account.close();
    },
  };
}
