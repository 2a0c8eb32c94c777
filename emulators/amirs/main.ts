import { readSettings, SettingsError } from '#config/settings.ts';
import { startAmirsEmulator } from './server.ts';
import { amirsEmulatorSettings } from './settings.ts';
import { tellParent } from '#config/tell-parent.ts';

/** The emulator as a process: says `{type: 'ready', url}` to its parent, stops on SIGTERM, on SIGINT, and when the parent is gone. */
async function main(): Promise<void> {
  const emulator = await startAmirsEmulator(readSettings(amirsEmulatorSettings, process.env));
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    emulator.close().then(() => process.exit(0), fail);
  };
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, stop);
  console.log(`Эмулятор АМИРС: ${emulator.url}`);
  tellParent({ type: 'ready', url: emulator.url });
}

function fail(error: unknown): never {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
}

main().catch(fail);
