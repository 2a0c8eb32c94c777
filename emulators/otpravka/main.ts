import { readSettings, SettingsError } from '#config/settings.ts';
import { startOtpravkaEmulator } from './server.ts';
import { otpravkaEmulatorSettings } from './settings.ts';

/** The emulator as a process: says `{type: 'ready', url}` to its parent, stops on SIGTERM, on SIGINT, and when the parent is gone. */
async function main(): Promise<void> {
  const emulator = await startOtpravkaEmulator(readSettings(otpravkaEmulatorSettings, process.env));
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    emulator.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
  console.log(`Эмулятор otpravka-api: ${emulator.url}`);
  process.send?.({ type: 'ready', url: emulator.url });
}

function fail(error: unknown): never {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
}

main().catch(fail);
