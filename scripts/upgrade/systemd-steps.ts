import { spawnSync } from 'node:child_process';
import { lstatSync, readlinkSync, renameSync, symlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { backupProcess, migrationProcess, readSettings, temporalSettings } from '#config/settings.ts';
import { createClient } from '#temporal/client/connect.ts';
import { createDataConverter } from '#temporal/codec/data-converter.ts';
import { bundleWorkflows } from '#temporal/worker/bundle-workflows.ts';
import { backUp } from '../backup/back-up.ts';
import { replayOpen, type Replayed } from './replay-gate.ts';
import { migrateBack, migrateUp } from './tables.ts';
import { UpgradeRefused, type UpgradeSteps } from './upgrade.ts';

type Env = NodeJS.Dict<string>;

const PROGRAMS = ['mask-api', 'mask-worker', 'mask-backup'];
const READY_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 1_000;

/** The gate alone, over the engine that the environment names. */
export async function replayLive(env: Env): Promise<Replayed> {
  const settings = readSettings(temporalSettings, env);
  const quiet = { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error };
  const bundle = await bundleWorkflows(quiet);
  const client = createClient(settings);
  try {
    return await replayOpen(client, { code: bundle.code }, createDataConverter(settings.MASK_PAYLOAD_KEYS));
  } finally {
    await client.connection.close();
  }
}

/** A machine whose services are those of `install:service`; `link` leads to the program that works now, `target` is the new one. */
export function systemdSteps(env: Env, link: string, target: string): UpgradeSteps {
  const old = requireLink(link);
  const { DATABASE_URL: url, MASK_DATABASE_OWNER_URL: ownerUrl } = readSettings(migrationProcess, env);
  const backup = readSettings(backupProcess, env);
  const copies = backup.MASK_BACKUP_DIR ?? '';
  return {
    replay: () => replayLive(env),
    stop: () => systemctl('stop', ...PROGRAMS, 'mask-migrate'),
    backUp: async () => {
      const { folder } = await backUp(backup, copies);
      // Made by root here; the service that goes on making them is another account.
      await run('chown', '-R', `--reference=${copies}`, copies);
      return folder;
    },
    migrate: () => migrateUp({ url, ownerUrl }),
    migrateBack: (applied) => migrateBack({ url, ownerUrl }, applied),
    pointToNew: () => Promise.resolve(turn(link, target)),
    pointToOld: () => Promise.resolve(turn(link, old)),
    start: () => systemctl('start', 'mask-migrate', ...PROGRAMS),
    requireReady: () => requireReady(env['MASK_READINESS_URL'] ?? 'http://127.0.0.1:3000/health/ready'),
  };
}

function requireLink(link: string): string {
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) return readlinkSync(link);
  throw new UpgradeRefused(
    `${link} — не ссылка на папку версии: вернуть прежнюю было бы нечем. Так ставит docs/install.md.`,
  );
}

/** A link is turned in one step. */
function turn(link: string, target: string): void {
  const draft = `${link}.${String(process.pid)}`;
  symlinkSync(target, draft);
  renameSync(draft, link);
}

async function requireReady(url: string): Promise<void> {
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(LOOK_EVERY_MS)) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(
    `новая версия не готова за ${String(READY_WITHIN_MS / 1_000)} с (${url}); journalctl -u mask-api -u mask-worker`,
  );
}

function systemctl(...args: readonly string[]): Promise<void> {
  return run('systemctl', ...args);
}

function run(program: string, ...args: readonly string[]): Promise<void> {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status === 0) return Promise.resolve();
  return Promise.reject(new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr.trim()}`));
}
