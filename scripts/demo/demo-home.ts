import { existsSync, readFileSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { freePorts } from '../platform/free-port.ts';
import { layout, type Layout } from '../platform/layout.ts';
import { dataDirOf } from '../platform/postgres/housing.ts';
import { runningPostmaster } from '../platform/postgres/postmaster-file.ts';
import type { Progress } from '../platform/progress.ts';
import { PORT_NAMES } from '../platform/state/ports.ts';
import { takeRunLock, AlreadyRunning } from '../platform/state/run-lock.ts';
import { RunRecords } from '../platform/state/run-records.ts';
import { stopProcess } from '../platform/stop-process.ts';
import { forgetForeignSettings } from './foreign-settings.ts';

/** Where the programs of an installation listen: `http://…`, without a slash at the end. */
export interface DemoAddresses {
  readonly site: string;
  readonly emulator: string;
  readonly deloSite: string;
  readonly amirs: string;
  readonly sms: string;
}

/** A new installation for one demonstration. */
export interface DemoHome {
  readonly layout: Layout;
  /** Where the programs listen; known when all is up. */
  addresses(): DemoAddresses;
  /** Forgets everything. */
  close(): Promise<void>;
}

const PREFIX = 'mask-demo-';
const LOCK = 'start.lock';
const BEGINS_WITHIN_MS = 60_000;
const PACE = {
  MASK_REHEARSAL: 'true',
  MASK_TRACKING_INTERVAL_MS: '1000',
  MASK_TRACKING_TICKET_DELAY_MS: '200',
  POST_EMULATOR_DAY_MS: '86400000',
  POST_EMULATOR_TICKET_DELAY_MS: '100',
  POST_EMULATOR_FORM103_DELAY_MS: '100',
};
const STOP = { signal: 'SIGINT', graceMs: 20_000, group: true } as const;
const ports = z.object({ api: z.int(), emulator: z.int(), deloSite: z.int(), amirs: z.int(), sms: z.int() });

/** Clears what a killed demonstration left, makes a folder and sets the pace: real postal days, no waiting for answers. */
export async function openDemoHome(progress: Progress): Promise<DemoHome> {
  await clearKilled(progress);
  forgetForeignSettings(process.env);
  Object.assign(process.env, PACE);
  // Not below the project: a copy in /root keeps its PostgreSQL elsewhere, and that would outlive this folder.
  const home = layout({ MASK_HOME: await mkdtemp(join(tmpdir(), PREFIX)) });
  takeRunLock(join(home.home, LOCK));
  await mkdir(home.run, { recursive: true });
  await chooseOwnPorts(home);
  return {
    layout: home,
    addresses: () => addressesOf(home),
    close: () => rm(home.home, { recursive: true, force: true }),
  };
}

/** Of an installation that was started at least once. */
export function addressesOf({ portsFile }: Layout): DemoAddresses {
  const { api, emulator, deloSite, amirs, sms } = ports.parse(JSON.parse(readFileSync(portsFile, 'utf8')));
  const at = (port: number): string => `http://127.0.0.1:${port}`;
  return { site: at(api), emulator: at(emulator), deloSite: at(deloSite), amirs: at(amirs), sms: at(sms) };
}

/** Not the usual ports: `npm start` may run beside, or be started while the demonstration lasts. */
async function chooseOwnPorts({ portsFile }: Layout): Promise<void> {
  const free = await freePorts(PORT_NAMES.length);
  await writeFile(portsFile, JSON.stringify(Object.fromEntries(PORT_NAMES.map((name, place) => [name, free[place]]))));
}

async function clearKilled(progress: Progress): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const name of names) {
    const left = layout({ MASK_HOME: join(tmpdir(), name) });
    // The folder for temporary files is everybody's: whose notes are not ours must not tell us what to stop.
    const { uid, mtimeMs } = await lstat(left.home);
    if (uid !== process.getuid?.() || !isAbandoned(left, Date.now() - mtimeMs)) continue;
    await stopLeft(left);
    await rm(left.home, { recursive: true, force: true });
    progress.tell('убрано оставшееся от прерванной демонстрации');
  }
}

/** A folder without a lock belongs to a demonstration that begins at this very moment, or to one that was killed at that moment. */
function isAbandoned({ home }: Layout, ageMs: number): boolean {
  const lock = join(home, LOCK);
  if (!existsSync(lock) && ageMs < BEGINS_WITHIN_MS) return false;
  try {
    takeRunLock(lock);
    return true;
  } catch (error) {
    if (error instanceof AlreadyRunning) return false;
    throw error;
  }
}

async function stopLeft(left: Layout): Promise<void> {
  const records = new RunRecords(left.run);
  for (const name of records.names()) {
    const running = records.running(name);
    if (running) await stopProcess(running, STOP);
  }
  const postmaster = runningPostmaster(dataDirOf(left.postgres));
  if (postmaster) await stopProcess(postmaster.process, STOP);
}
