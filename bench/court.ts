import { createOpenSsl } from '#activities/signing/openssl-pool.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { readSettings, workerProcess } from '#config/settings.ts';
import { openBlobStore } from '#db/blobs/open-shelf.ts';
import { signIn, type CourtClient } from '#scripts/demo/court-client.ts';
import { demoSigners } from '#scripts/platform/bring-up/pki.ts';
import { buildEnvironments, type Environments } from '#scripts/platform/environment.ts';
import { freePort, freePorts } from '#scripts/platform/free-port.ts';
import { ensureSecrets } from '#scripts/platform/state/secrets.ts';
import { createClient } from '#temporal/client/connect.ts';
import type { Client } from '@temporalio/client';
import { startBenchProgram } from './child-program.ts';
import type { Ground } from './ground.ts';
import { watchLetters, type LetterWatch } from './letter-watch.ts';
import type { CountedProcess } from './process-times.ts';

/** A whole court over one ground, each program a process of its own; the people sign in over HTTP. The Post is always stubbed. */
export interface Court {
  readonly clerk: CourtClient;
  readonly supervisor: CourtClient;
  readonly letters: LetterWatch;
  readonly client: Client;
  readonly taskQueue: string;
  readonly databaseUrl: string;
  /** `http://…` of the court's own pages. */
  readonly site: string;
  /** `http://…` of the emulator of an authority's site; null: none was asked for. */
  readonly authority: string | null;
  /** `http://…` of the emulator of АМИРС; null: none was asked for. */
  readonly register: string | null;
  readonly workerPid: number;
  /** False: the Post keeps every letter under way. */
  setDelivered(isDelivered: boolean): void;
  /** Stores a file where the court's own programs find it. @returns its SHA-256 */
  storeFile(bytes: Uint8Array): Promise<string>;
  /** Whose processor time is counted. */
  readonly processes: readonly CountedProcess[];
  close(): Promise<void>;
}

const CONVERTERS = 2;

/** What a court is opened with. */
export interface CourtOptions {
  /** With real documents' parts. */
  readonly isReal?: boolean;
  /** With the emulator of an authority's site, which takes its mail. */
  readonly hasAuthority?: boolean;
  /** With the emulator of АМИРС and so many invented cases. */
  readonly registerOf?: number | undefined;
  /** Messages go to this port instead, whoever listens there; it is told the emulator's own. */
  readonly smtpThrough?: (authorityPort: number) => Promise<number>;
}

/** Opens a court of its own. @param name of its database, namespace and task queue */
export async function openCourt(ground: Ground, name: string, options: CourtOptions = {}): Promise<Court> {
  const { isReal = false, hasAuthority = false, registerOf, smtpThrough } = options;
  const databaseUrl = await ground.openCourt(name);
  const env = await environmentsOf(ground, name, databaseUrl, { hasAuthority, registerOf });
  const register =
    env.amirs &&
    (await startBenchProgram('emulators/amirs/main.ts', { ...env.amirs, AMIRS_EMULATOR_CASES: String(registerOf) }));
  const authority = env.deloSite && (await startBenchProgram('emulators/delo-site/main.ts', env.deloSite));
  const smtp = smtpThrough && (await through(env.worker['MASK_SMTP_URL'] ?? '', smtpThrough));
  const worker = await startBenchProgram('bench/programs/court-worker.ts', {
    ...env.worker,
    ...(smtp ? { MASK_SMTP_URL: smtp } : {}),
    ...(isReal ? { BENCH_REAL: 'true' } : {}),
  });
  // A measurement lasts longer than a judge's proof of himself.
  const api = await startBenchProgram('api/server.ts', { ...env.api, MASK_CONFIRM_MINUTES: '1440' });
  const settings = readSettings(workerProcess, env.worker);
  const client = createClient(settings);
  const letters = await watchLetters(databaseUrl);
  const site = `http://127.0.0.1:${env.api['MASK_HTTP_PORT'] ?? ''}`;
  const [clerk, supervisor] = await Promise.all([signIn(site, 'sekretar'), signIn(site, 'sudya')]);
  return {
    ...{ clerk, supervisor, letters, client, databaseUrl, taskQueue: name, workerPid: worker.pid, site },
    authority: env.deloSite && `http://127.0.0.1:${env.deloSite['DELO_SITE_HTTP_PORT'] ?? ''}`,
    register: env.amirs && `http://127.0.0.1:${env.amirs['AMIRS_EMULATOR_PORT'] ?? ''}`,
    setDelivered: (isDelivered) => worker.tell({ isDelivered }),
    storeFile: (bytes) => openBlobStore(settings).put(bytes),
    processes: [{ name: 'worker', pid: worker.pid }, { name: 'api', pid: api.pid }, ...ground.processes],
    close: async () => {
      await Promise.all([letters.close(), client.connection.close()]);
      await Promise.all([api.stop(), worker.stop()]);
      await authority?.stop();
      await register?.stop();
    },
  };
}

/** The same address at another port of this machine. */
async function through(address: string, port: (authorityPort: number) => Promise<number>): Promise<string> {
  const url = new URL(address);
  url.port = String(await port(Number(url.port)));
  return url.href;
}

async function environmentsOf(
  { places, address }: Ground,
  name: string,
  databaseUrl: string,
  { hasAuthority, registerOf }: { readonly hasAuthority: boolean; readonly registerOf: number | undefined },
) {
  const openssl = await createOpenSsl({ directory: `${places.temp}/openssl` });
  const { trustFile } = await ensurePki({ openssl, dir: places.pki, people: demoSigners() });
  const secrets = ensureSecrets(places.secretsFile);
  const engine = { TEMPORAL_NAMESPACE: name, TEMPORAL_TASK_QUEUE: name };
  // As in service: a rehearsal asks for its own clock at every step.
  const own = { ...engine, MASK_REHEARSAL: 'false', MASK_CONVERTERS: String(CONVERTERS), MASK_LOG_LEVEL: 'warn' };
  const known = { layout: places, secrets, databaseUrl, temporalAddress: address, trustFile };
  const [http = 0, smtp = 0, pop3 = 0] = await freePorts(3);
  const deloSite = hasAuthority ? { http, smtp, pop3 } : undefined;
  const amirsPort = registerOf === undefined ? undefined : await freePort();
  const ports = { apiPort: await freePort(), emulatorPort: 2, deloSite, amirsPort };
  const env = buildEnvironments({ ...known, ...ports }, own);
  // In earnest the site's own program would not start over the demo people: it alone rehearses, for the price of its clock.
  const api: Environments['api'] = { ...env.api, MASK_REHEARSAL: 'true' };
  return { ...env, api };
}
