import { runEmulator } from '../run-emulator.ts';
import { startPostEmulator } from './server.ts';
import { postEmulatorSettings } from './settings.ts';

runEmulator({
  settings: postEmulatorSettings,
  start: startPostEmulator,
  title: ({ url }) => `Эмулятор Почты: ${url}/cabinet`,
  ready: ({ url }) => ({ url }),
});
