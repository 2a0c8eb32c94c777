import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { pkiPaths } from '#activities/signing/pki/pki-paths.ts';
import { emulatorPorts } from './emulator-ports.ts';
import { buildEnvironments, type Environments } from './environment.ts';
import { ownInstallation } from './installed.ts';
import type { Layout } from './layout.ts';
import { runningDatabaseUrl } from './postgres/running-database.ts';
import { isRehearsal } from './rehearsal-mode.ts';
import { RunRecords } from './state/run-records.ts';
import { ensureSecrets } from './state/secrets.ts';

const portsSchema = z.object({
  ...{ api: z.int(), emulator: z.int(), postgres: z.int(), temporal: z.int() },
  // An installation last started before there was this emulator has none of them.
  ...{ deloSite: z.int().optional(), deloSiteSmtp: z.int().optional(), deloSitePop3: z.int().optional() },
  amirs: z.int().optional(),
  ...{ sms: z.int().optional(), smsSmpp: z.int().optional() },
  otpravka: z.int().optional(),
});

/**
 * What the programs of the installation that runs here are given: what those that run were started with, before it the variables of the
 * caller's environment. @throws when none was ever started
 */
export function runningEnvironments(): Environments {
  const places = ownInstallation();
  const own = { ...startedWith(places), ...process.env };
  const ports = portsSchema.parse(JSON.parse(readFileSync(places.portsFile, 'utf8')));
  const parts = {
    layout: places,
    secrets: ensureSecrets(places.secretsFile),
    databaseUrl: runningDatabaseUrl(places),
    temporalAddress: `127.0.0.1:${String(ports.temporal)}`,
    apiPort: ports.api,
    emulatorPort: ports.emulator,
    ...emulatorPorts(ports, isRehearsal(own)),
    trustFile: pkiPaths(places.pki).trustDir,
  };
  return buildEnvironments(parts, own);
}

/** Of these the installation's own files know better: keys are added beside programs that run. */
const OWN_FILES = new Set(['DATABASE_URL', 'TEMPORAL_ADDRESS', 'MASK_PAYLOAD_KEYS', 'MASK_BLOB_KEYS']);

/** Another window need not say again what the installation was started with, and no file keeps it: the programs themselves know. */
function startedWith(places: Layout): Readonly<Record<string, string>> {
  const records = new RunRecords(places.run);
  const running = ['backup', 'api', 'worker'].flatMap((name) => records.running(name) ?? []);
  const given = running.flatMap(({ pid }) => environmentOf(pid));
  return Object.fromEntries(given.filter(([name]) => !OWN_FILES.has(name)));
}

function environmentOf(pid: number): readonly (readonly [string, string])[] {
  const given = readFileSync(`/proc/${String(pid)}/environ`, 'utf8')
    .split('\0')
    .filter(Boolean);
  return given.map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)] as const);
}
