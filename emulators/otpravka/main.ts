import { runEmulator } from '../run-emulator.ts';
import { startOtpravkaEmulator } from './server.ts';
import { otpravkaEmulatorSettings } from './settings.ts';

runEmulator({
  settings: otpravkaEmulatorSettings,
  start: startOtpravkaEmulator,
  title: ({ url }) => `Эмулятор otpravka-api: ${url}`,
  ready: ({ url }) => ({ url }),
});
