import { serveEmulator } from '../serve-emulator.ts';
import { deloSiteApp } from './app.ts';
import { startPop3 } from './pop3/pop3-server.ts';
import type { DeloSiteSettings } from './settings.ts';
import { openSite, type Site } from './site.ts';
import { startSmtp, type Listener } from './smtp/smtp-server.ts';

/** A running emulator of an authority's site. */
export interface RunningDeloSite {
  /** `http://host:port`, without a slash at the end. */
  readonly url: string;
  readonly smtpPort: number;
  readonly pop3Port: number;
  /** Breaks what is under way; what was acknowledged is on the disk. */
  close(): Promise<void>;
}

/** Starts all three services and waits until they listen. @throws Error when a port is taken. */
export async function startDeloSite(settings: DeloSiteSettings): Promise<RunningDeloSite> {
  const site = openSite(settings);
  const started: Listener[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(started.map((listener) => listener.close()));
    site.close();
  };
  try {
    for (const start of [startSmtp, startPop3, startHttp]) started.push(await start(site));
  } catch (error) {
    await close();
    throw error;
  }
  const [smtp, pop3, http] = started.map(({ port }) => port);
  return {
    url: `http://${settings.DELO_SITE_HOST}:${http ?? 0}`,
    smtpPort: smtp ?? 0,
    pop3Port: pop3 ?? 0,
    close,
  };
}

function startHttp(site: Site): Promise<Listener> {
  const { DELO_SITE_HOST: host, DELO_SITE_HTTP_PORT: port } = site.settings;
  return serveEmulator(deloSiteApp(site).fetch, { host, port });
}
