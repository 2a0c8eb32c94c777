import { readSettings, SettingsError } from '#config/settings.ts';
import { startDeloSite } from './server.ts';
import { deloSiteSettings } from './settings.ts';

/** The emulator as a process: says `{type: 'ready', url, smtpPort, pop3Port}` to its parent, stops on SIGTERM, on SIGINT, and when the parent is gone. */
async function main(): Promise<void> {
  const site = await startDeloSite(readSettings(deloSiteSettings, process.env));
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    site.close().then(() => process.exit(0), fail);
  };
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, stop);
  console.log(`Эмулятор сайта органа власти: ${site.url}, SMTP ${site.smtpPort}, POP3 ${site.pop3Port}`);
  process.send?.({ type: 'ready', url: site.url, smtpPort: site.smtpPort, pop3Port: site.pop3Port });
}

function fail(error: unknown): never {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
}

main().catch(fail);
