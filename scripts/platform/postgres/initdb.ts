import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDataDir, type Housing } from './housing.ts';
import { commandAs } from './run-as.ts';

/** The superuser of the cluster; the programs use a lesser role. */
export const ADMIN = 'postgres';

/** True when the folder holds a finished cluster. */
export function isInitialised(dataDir: string): boolean {
  return existsSync(join(dataDir, 'PG_VERSION'));
}

/** Makes the cluster: UTF-8, Russian ICU order, scram passwords. It appears whole or not at all: made beside, then renamed. */
export function initialise(housing: Housing, password: string, durable: boolean): void {
  const draft = { ...housing, dataDir: `${housing.dataDir}.draft` };
  rmSync(draft.dataDir, { recursive: true, force: true });
  prepareDataDir(draft);
  const passwordFile = `${draft.dataDir}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    if (housing.runAs.kind === 'user') chownSync(passwordFile, housing.runAs.uid, housing.runAs.gid);
    runInitdb(draft, passwordFile, durable);
    renameSync(draft.dataDir, housing.dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function runInitdb(housing: Housing, passwordFile: string, durable: boolean): void {
  const args = ['-D', housing.dataDir, '-U', ADMIN, '-E', 'UTF8', '--locale=C', '--locale-provider=icu'];
  args.push('--icu-locale=ru-RU', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`);
  if (!durable) args.push('--no-sync');
  const command = commandAs(housing.runAs, housing.programs.initdb, args);
  const done = spawnSync(command.file, command.args, { ...command.identity, encoding: 'utf8', cwd: '/' });
  if (done.error) throw new Error('initdb не запустился', { cause: done.error });
  if (done.status !== 0) throw new Error(`initdb завершился с кодом ${done.status}:\n${done.stderr}`);
}
