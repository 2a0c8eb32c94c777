import { serveEmulator } from '../serve-emulator.ts';
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
  try {
    const place = { host: settings.POST_EMULATOR_HOST, port: settings.POST_EMULATOR_PORT };
    const { url, close } = await serveEmulator(postEmulatorApp(office, settings).fetch, place);
    return {
      url,
      close: async () => {
        await close();
        office.close();
      },
    };
  } catch (error) {
    office.close();
    throw error;
  }
}
