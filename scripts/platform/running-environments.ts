import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { pkiPaths } from '#activities/signing/pki/pki-paths.ts';
import { isRehearsal } from './bring-up/engine.ts';
import { emulatorPorts } from './emulator-ports.ts';
import { buildEnvironments, type Environments } from './environment.ts';
import { ownInstallation } from './installed.ts';
import { runningDatabaseUrl } from './postgres/running-database.ts';
import { ensureSecrets } from './state/secrets.ts';

const portsSchema = z.object({
  ...{ api: z.int(), emulator: z.int(), postgres: z.int(), temporal: z.int() },
  // An installation last started before there was this emulator has none of them.
  ...{ deloSite: z.int().optional(), deloSiteSmtp: z.int().optional(), deloSitePop3: z.int().optional() },
  amirs: z.int().optional(),
  ...{ sms: z.int().optional(), smsSmpp: z.int().optional() },
  otpravka: z.int().optional(),
});

/** What the programs of the installation that runs here are given; variables of the caller's environment go first. @throws when none was ever started */
export function runningEnvironments(): Environments {
  const places = ownInstallation();
  const ports = portsSchema.parse(JSON.parse(readFileSync(places.portsFile, 'utf8')));
  const parts = {
    layout: places,
    secrets: ensureSecrets(places.secretsFile),
    databaseUrl: runningDatabaseUrl(places),
    temporalAddress: `127.0.0.1:${String(ports.temporal)}`,
    apiPort: ports.api,
    emulatorPort: ports.emulator,
    ...emulatorPorts(ports, isRehearsal()),
    trustFile: pkiPaths(places.pki).trustDir,
  };
  return buildEnvironments(parts, process.env);
}
