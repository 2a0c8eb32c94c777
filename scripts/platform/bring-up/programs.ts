import { pkiPaths } from '#activities/signing/pki/pki-paths.ts';
import { SettingsError } from '#config/settings.ts';
import { emulatorPorts } from '../emulator-ports.ts';
import { buildEnvironments, unsaidPost, type Environments } from '../environment.ts';
import type { Installation } from '../installation.ts';
import type { Progress } from '../progress.ts';
import { isRehearsal } from '../rehearsal-mode.ts';
import { programUnit, type ProgramSpec } from '../supervision/program-unit.ts';
import type { Supervisor } from '../supervision/supervisor.ts';
import type { Engine } from './engine.ts';

/** Addresses for the person at the screen. */
export interface Addresses {
  readonly site: string;
  readonly emulator: string;
  readonly deloSite: string;
  readonly amirs: string;
  readonly sms: string;
}

/** What the programs need besides the installation. */
export interface Ground {
  readonly databaseUrl: string;
  readonly engine: Engine;
}

/** A machine that has other work is waited for; whoever waits is told so. */
const READY_MS = 600_000;
const WORKER_STOP_MS = 30_000;
const API_STOP_MS = 15_000;
const STOP_MS = 10_000;
/** A copy that is broken off is made anew: it is not waited for. */
const BACKUP_STOP_MS = 5_000;

/** @throws SettingsError in earnest, when nobody has said how the Post is reached */
export function requirePostSaid(): void {
  const missing = isRehearsal() ? [] : unsaidPost(process.env);
  if (missing.length > 0) throw new SettingsError(`MASK_REHEARSAL=false: укажите Почту — ${missing.join(', ')}`);
}

/** What the programs are given; asked before anything is written that a wrong setting would leave behind. @throws SettingsError naming each */
export function environmentsOf({ layout, secrets, ports }: Installation, ground: Ground): Environments {
  const { databaseUrl, engine } = ground;
  return buildEnvironments(
    {
      ...{ layout, secrets, databaseUrl, apiPort: apiPortOf(ports), emulatorPort: ports.emulator },
      ...{ temporalAddress: engine.address, temporalUiUrl: engine.uiUrl },
      ...emulatorPorts(ports, isRehearsal()),
      trustFile: pkiPaths(layout.pki).trustFile,
    },
    process.env,
  );
}

function apiPortOf({ api }: Installation['ports']): number {
  return Number(process.env['MASK_HTTP_PORT'] ?? api);
}

/** The emulators, worker, api, in this order; each is ready before the next begins. In earnest there are no emulators. */
export async function bringUpPrograms(
  installation: Installation,
  env: Environments,
  supervisor: Supervisor,
  progress: Progress,
): Promise<Addresses> {
  const { layout, ports, records } = installation;
  const emulator = `http://127.0.0.1:${ports.emulator}`;
  const otpravka = `http://127.0.0.1:${ports.otpravka}`;
  const deloSite = `http://127.0.0.1:${ports.deloSite}`;
  const amirs = `http://127.0.0.1:${ports.amirs}`;
  const sms = `http://127.0.0.1:${ports.sms}`;
  const site = env.api['MASK_PUBLIC_URL'] ?? '';
  const place = { logsDir: layout.logs, records, warn: (line: string) => progress.tell(line) };
  const emulators: readonly ProgramSpec[] = [
    {
      ...part('emulator', 'Эмулятор Почты России', 'emulators/post/main.ts'),
      env: env.emulator,
      pulse: { url: emulator },
      note: emulator,
    },
    {
      ...part('otpravka', 'Эмулятор otpravka-api (письма на бумаге)', 'emulators/otpravka/main.ts'),
      env: env.otpravka ?? {},
      pulse: { url: otpravka },
      note: otpravka,
    },
    {
      ...part('delo-site', 'Эмулятор сайта органа власти', 'emulators/delo-site/main.ts'),
      env: env.deloSite ?? {},
      pulse: { url: deloSite },
      note: deloSite,
    },
    {
      ...part('amirs', 'Эмулятор АМИРС', 'emulators/amirs/main.ts'),
      env: env.amirs ?? {},
      pulse: { url: `${amirs}/health` },
      note: amirs,
    },
    {
      ...part('sms', 'Эмулятор оператора СМС', 'emulators/sms/main.ts'),
      env: env.sms ?? {},
      pulse: { url: sms },
      note: sms,
    },
  ];
  const programs: ProgramSpec[] = [
    {
      ...part('worker', 'Исполнитель', 'temporal/worker/main.ts'),
      env: env.worker,
      pulse: 'beats',
      stopGraceMs: WORKER_STOP_MS,
    },
    {
      ...part('api', 'Сайт и API', 'api/server.ts'),
      env: env.api,
      pulse: { url: `http://127.0.0.1:${apiPortOf(ports)}/health/live` },
      stopGraceMs: API_STOP_MS,
      note: site,
    },
  ];
  if (env.backup['MASK_BACKUP_DIR'] !== undefined) {
    const backup = part('backup', 'Резервные копии', 'scripts/backup-program.ts');
    programs.push({
      ...backup,
      env: env.backup,
      pulse: 'beats',
      stopGraceMs: BACKUP_STOP_MS,
      note: env.backup['MASK_BACKUP_DIR'],
    });
  }
  for (const spec of isRehearsal() ? [...emulators, ...programs] : programs)
    await supervisor.start(programUnit(spec, place));
  return { site, emulator, deloSite, amirs, sms };
}

function part(name: string, title: string, script: string): Omit<ProgramSpec, 'env' | 'pulse'> {
  return { name, title, script, readyMs: READY_MS, stopGraceMs: STOP_MS };
}
