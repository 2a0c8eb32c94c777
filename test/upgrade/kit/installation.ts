import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { pkiPaths } from '#activities/signing/pki/pki-paths.ts';
import { migrate } from '#db/migrate.ts';
import { layout, PROJECT_ROOT, type Layout } from '#scripts/platform/layout.ts';
import { writeBundle } from '#test/replay/scripted/bundle-workflows.ts';
import { ENGINE_FILE, prepareEngine, type OwnEngine } from '#test/crash/kit/own-engine.ts';
import { emptyDatabase } from '#test/environment/copy-database.ts';
import type { TestPostgres } from '#test/environment/services.ts';
import { openLaneAt, type Lane, type LanePlace } from '#test/soak/kit/lane.ts';
import { restoreDatabase, type DatabaseDump } from './database-dump.ts';

const run = promisify(execFile);

/** The stored installation of one version. */
export interface StoredInstallation {
  /** Blobs, keys, the engine's and the Post's state, and the database as SQL. */
  readonly archive: string;
  readonly manifestFile: string;
}

export function storedInstallation(version: string): StoredInstallation {
  const directory = join(PROJECT_ROOT, 'test', 'upgrade', 'installations', version);
  return { archive: join(directory, 'installation.tar.gz'), manifestFile: join(directory, 'manifest.json') };
}

/** An installation at work: its own engine, and everything of a lane over it. */
export interface Installation {
  readonly engine: OwnEngine;
  readonly lane: Lane;
  close(): Promise<void>;
}

const SCHEMA = 'schema.sql';
const ROWS = 'rows.sql';
const POST_FILE = 'post.sqlite';

/** A new folder for one installation, open to those who must pass through it. */
export async function newHome(): Promise<Layout> {
  const home = await mkdtemp(join(tmpdir(), 'mask-upgrade-'));
  // The converter runs under another account and must be able to pass.
  await chmod(home, 0o711);
  return layout({ MASK_HOME: home });
}

/** Opens the installation of a folder; no worker runs yet. The engine's state may be there or not. */
export async function openInstallation({ name, places, database }: LanePlace): Promise<Installation> {
  await mkdir(places.temporal, { recursive: true });
  const engine = await prepareEngine({ directory: places.temporal, namespace: name });
  await engine.start();
  const workflowBundle = await writeBundle(places.home);
  const { trustFile } = pkiPaths(places.pki);
  const ground = { temporalAddress: engine.temporal.address, trustFile, workflowBundle };
  const lane = await openLaneAt(ground, { name, places, database });
  return {
    engine,
    lane,
    close: async () => {
      await lane.close();
      await engine.remove();
    },
  };
}

/** What is stored once everything of it is stopped. */
export async function pack(places: Layout, dump: DatabaseDump, { archive }: StoredInstallation): Promise<void> {
  const staging = join(places.home, 'packed');
  for (const folder of ['temporal', 'emulator']) await mkdir(join(staging, folder), { recursive: true });
  for (const name of ['blobs', 'pki', 'secrets.json']) await run('cp', ['-a', join(places.home, name), staging]);
  vacuumInto(join(places.temporal, ENGINE_FILE), join(staging, 'temporal', ENGINE_FILE));
  vacuumInto(join(places.emulator, POST_FILE), join(staging, 'emulator', POST_FILE));
  await writeFile(join(staging, SCHEMA), dump.schema);
  await writeFile(join(staging, ROWS), dump.rows);
  await run('tar', ['-I', 'gzip -9', '-cf', archive, '--owner=0', '--group=0', '-C', staging, '.']);
}

/** Unpacks the installation into a folder and a database of its own and brings its tables up to date, as an upgrade does. */
export async function unpack(
  { archive }: StoredInstallation,
  name: string,
  postgres: TestPostgres,
): Promise<LanePlace> {
  const places = await newHome();
  await run('tar', ['-xzf', archive, '--no-same-owner', '-C', places.home]);
  await chmod(places.home, 0o711);
  const [schema, rows] = await Promise.all([SCHEMA, ROWS].map((file) => readFile(join(places.home, file), 'utf8')));
  const database = await emptyDatabase(postgres);
  await restoreDatabase(database.url, postgres.adminUrl, { schema: schema ?? '', rows: rows ?? '' });
  await migrate(database.url);
  return { name, places, database };
}

/** One file with all that was committed, without what has been deleted. */
function vacuumInto(file: string, target: string): void {
  // The engine's tables were made with them.
  const database = new DatabaseSync(file, { enableDoubleQuotedStringLiterals: true });
  try {
    database.exec(`VACUUM INTO '${target}'`);
  } finally {
    database.close();
  }
}
