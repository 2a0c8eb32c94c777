import { serveEmulator } from '../serve-emulator.ts';
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
  try {
    const place = { host: settings.OTPRAVKA_EMULATOR_HOST, port: settings.OTPRAVKA_EMULATOR_PORT };
    const { url, close } = await serveEmulator(otpravkaApp(account, settings).fetch, place);
    return {
      url,
      close: async () => {
        await close();
        account.close();
      },
    };
  } catch (error) {
    account.close();
    throw error;
  }
}
