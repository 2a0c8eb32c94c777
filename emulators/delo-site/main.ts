import { runEmulator } from '../run-emulator.ts';
import { startDeloSite } from './server.ts';
import { deloSiteSettings } from './settings.ts';

runEmulator({
  settings: deloSiteSettings,
  start: startDeloSite,
  title: ({ url, smtpPort, pop3Port }) =>
    `Эмулятор сайта органа власти: ${url}, SMTP ${String(smtpPort)}, POP3 ${String(pop3Port)}`,
  ready: ({ url, smtpPort, pop3Port }) => ({ url, smtpPort, pop3Port }),
});
