import { buildEnvironments } from '../environment.ts';
import type { Installation } from '../installation.ts';
import type { Progress } from '../progress.ts';
import { programUnit, type ProgramSpec } from '../supervision/program-unit.ts';
import type { Supervisor } from '../supervision/supervisor.ts';
import type { Engine } from './engine.ts';

/** Addresses for the person at the screen. */
export interface Addresses {
  readonly site: string;
  readonly emulator: string;
  readonly deloSite: string;
}

/** What the programs need besides the installation. */
export interface Ground {
  readonly databaseUrl: string;
  readonly engine: Engine;
  readonly trustFile: string;
}

const READY_MS = 120_000;
const WORKER_STOP_MS = 30_000;
const API_STOP_MS = 15_000;
const STOP_MS = 10_000;
/** A copy that is broken off is made anew: it is not waited for. */
const BACKUP_STOP_MS = 5_000;

/** Post emulator, site emulator, worker, api, in this order; each is ready before the next begins. */
export async function bringUpPrograms(
  installation: Installation,
  ground: Ground,
  supervisor: Supervisor,
  progress: Progress,
): Promise<Addresses> {
  const { layout, secrets, ports, records } = installation;
  const apiPort = Number(process.env['MASK_HTTP_PORT'] ?? ports.api);
  const env = buildEnvironments(
    {
      layout,
      secrets,
      databaseUrl: ground.databaseUrl,
      temporalAddress: ground.engine.address,
      temporalUiUrl: ground.engine.uiUrl,
      apiPort,
      emulatorPort: ports.emulator,
      deloSite: { http: ports.deloSite, smtp: ports.deloSiteSmtp, pop3: ports.deloSitePop3 },
      trustFile: ground.trustFile,
    },
    process.env,
  );
  const emulator = `http://127.0.0.1:${ports.emulator}`;
  const deloSite = `http://127.0.0.1:${ports.deloSite}`;
  const site = env.api['MASK_PUBLIC_URL'] ?? '';
  const place = { logsDir: layout.logs, records, warn: (line: string) => progress.tell(line) };
  const specs: ProgramSpec[] = [
    { ...part('emulator', 'Эмулятор Почты России', 'emulators/post/main.ts'), env: env.emulator, note: emulator },
    {
      ...part('delo-site', 'Эмулятор сайта органа власти', 'emulators/delo-site/main.ts'),
      env: env.deloSite ?? {},
      note: deloSite,
    },
    { ...part('worker', 'Исполнитель', 'temporal/worker/main.ts'), env: env.worker, stopGraceMs: WORKER_STOP_MS },
    { ...part('api', 'Сайт и API', 'api/server.ts'), env: env.api, stopGraceMs: API_STOP_MS, note: site },
  ];
  if (env.backup['MASK_BACKUP_DIR'] !== undefined) {
    const backup = part('backup', 'Резервные копии', 'scripts/backup-program.ts');
    specs.push({ ...backup, env: env.backup, stopGraceMs: BACKUP_STOP_MS, note: env.backup['MASK_BACKUP_DIR'] });
  }
  for (const spec of specs) await supervisor.start(programUnit(spec, place));
  return { site, emulator, deloSite };
}

function part(name: string, title: string, script: string): Omit<ProgramSpec, 'env'> {
  return { name, title, script, readyMs: READY_MS, stopGraceMs: STOP_MS };
}
