import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { readSettings, workerProcess, type WorkerSettings } from '#config/settings.ts';
import { pkiPaths } from '#activities/signing/pki/pki-paths.ts';
import { buildEnvironments, type DeloSitePorts } from '../platform/environment.ts';
import { layout } from '../platform/layout.ts';
import { runningDatabaseUrl } from '../platform/postgres/running-database.ts';
import { ensureSecrets } from '../platform/state/secrets.ts';

const portsSchema = z.object({
  ...{ api: z.int(), emulator: z.int(), postgres: z.int(), temporal: z.int() },
  // An installation last started before there was this emulator has none of them.
  ...{ deloSite: z.int().optional(), deloSiteSmtp: z.int().optional(), deloSitePop3: z.int().optional() },
});

/** The worker's settings of the installation that runs here; variables of the caller's environment go first. @throws when none was ever started */
export function runningSettings(): WorkerSettings {
  const places = layout();
  if (!existsSync(places.portsFile) || !existsSync(places.secretsFile)) {
    throw new Error(`Установки в ${places.home} нет: сначала выполните npm start`);
  }
  const ports = portsSchema.parse(JSON.parse(readFileSync(places.portsFile, 'utf8')));
  const parts = {
    layout: places,
    secrets: ensureSecrets(places.secretsFile),
    databaseUrl: runningDatabaseUrl(places),
    temporalAddress: `127.0.0.1:${String(ports.temporal)}`,
    apiPort: ports.api,
    emulatorPort: ports.emulator,
    deloSite: deloSiteOf(ports),
    trustFile: pkiPaths(places.pki).trustDir,
  };
  return readSettings(workerProcess, buildEnvironments(parts, process.env).worker);
}

function deloSiteOf(ports: z.infer<typeof portsSchema>): DeloSitePorts | undefined {
  const { deloSite: http, deloSiteSmtp: smtp, deloSitePop3: pop3 } = ports;
  return http === undefined || smtp === undefined || pop3 === undefined ? undefined : { http, smtp, pop3 };
}
