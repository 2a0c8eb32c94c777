import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { apiProcess, readSettings, SettingsError, workerProcess } from '#config/settings.ts';
import { PROJECT_ROOT } from '../platform/layout.ts';
import { writeWhole } from '../platform/state/secrets.ts';
import { serviceEnvironment, type ServicePlaces } from './places.ts';
import { ENGINE_TEMPLATE, SETTINGS_TEMPLATE } from './templates.ts';
import { ENABLED, unitFiles, type UnitWishes } from './units.ts';

/** One thing that is to be so; a repeat does nothing where it is. */
export interface Step {
  readonly title: string;
  readonly isDone: () => boolean;
  readonly run: () => void;
  /** What a dry run prints below the title. */
  readonly detail?: string;
}

export interface InstallWishes extends UnitWishes {
  readonly places: ServicePlaces;
  /** False: files are laid down and the machine itself — accounts, systemd — is left alone, as for a trial or an image. */
  readonly isLive: boolean;
}

/** A step of the installation has failed. */
export class StepFailed extends Error {
  override name = 'StepFailed';
}

/** Everything that makes a service of this folder, in order. */
export function installSteps(wishes: InstallWishes): readonly Step[] {
  const { places, isLive, user } = wishes;
  const files = unitFiles(wishes).map(({ name, text }) => fileStep(join(places.units, name), text, 0o644));
  return [
    ...(isLive ? [accountStep(user)] : []),
    onceStep(places.settingsFile, SETTINGS_TEMPLATE),
    onceStep(places.engineFile, ENGINE_TEMPLATE),
    secretsStep(places.secrets),
    ...files,
    ...(isLive ? [command('systemctl daemon-reload', ['systemctl', 'daemon-reload'])] : []),
  ];
}

/** What the settings still lack, one line each; with none the services may be switched on. */
export function missingSettings(places: ServicePlaces): readonly string[] {
  const env = Object.fromEntries(Object.entries(serviceEnvironment(places)).filter(([, value]) => value !== ''));
  const lines = [apiProcess, workerProcess].flatMap((schema) => {
    try {
      readSettings<unknown>(schema, env);
      return [];
    } catch (error) {
      if (error instanceof SettingsError) return error.message.split('\n').slice(1);
      throw error;
    }
  });
  return [...new Set(lines)];
}

/** Switches the services on, now and at every start of the machine. */
export function enableSteps(): readonly Step[] {
  const units = ENABLED.map((name) => `${name}.service`);
  return [command(`systemctl enable --now ${units.join(' ')}`, ['systemctl', 'enable', '--now', ...units])];
}

function fileStep(path: string, text: string, mode: number): Step {
  return {
    ...{ title: path, detail: text },
    isDone: () => existsSync(path) && readFileSync(path, 'utf8') === text,
    run: () => {
      mkdirSync(dirname(path), { recursive: true });
      writeWhole(path, text, mode);
    },
  };
}

/** What people write into is never written over. */
function onceStep(path: string, text: string): Step {
  return {
    ...{ title: path, detail: text },
    isDone: () => existsSync(path),
    run: () => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { mode: 0o640, flag: 'wx' });
    },
  };
}

function secretsStep(folder: string): Step {
  const script = join(PROJECT_ROOT, 'scripts/new-secrets.ts');
  const make = [process.execPath, script, folder, '--database', '127.0.0.1:5432'];
  return {
    title: `секреты в ${folder}`,
    isDone: () => existsSync(join(folder, 'blob_keys')),
    run: () => {
      run(make);
      chmodSync(folder, 0o700);
    },
  };
}

function accountStep(user: string): Step {
  const make = ['useradd', '--system', '--home-dir', '/var/lib/mask', '--shell', '/usr/sbin/nologin', user];
  return {
    title: make.join(' '),
    isDone: () => spawnSync('id', ['-u', user]).status === 0,
    run: () => run(make),
  };
}

function command(title: string, words: readonly string[]): Step {
  return { title, isDone: () => false, run: () => run(words) };
}

/** @throws StepFailed with what the program said */
function run([program = '', ...args]: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new StepFailed(`${program} ${args.join(' ')}: ${error?.message ?? stderr.trim()}`);
}
