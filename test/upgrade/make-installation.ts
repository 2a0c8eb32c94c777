import { mkdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createOpenSsl } from '#activities/signing/openssl-pool.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { migrate } from '#db/migrate.ts';
import { openOrm } from '#db/orm.ts';
import { seed } from '#db/seed/seed.ts';
import { demoSigners } from '#scripts/platform/bring-up/pki.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { emptyDatabase } from '#test/environment/copy-database.ts';
import { clearLeftovers, markOwner, RUN_PREFIX } from '#test/environment/leftovers.ts';
import { startPostgres, type TestPostgres } from '#test/environment/services.ts';
import type { LanePlace } from '#test/soak/kit/lane.ts';
import { dumpDatabase } from './kit/database-dump.ts';
import { newHome, openInstallation, pack, storedInstallation, type Installation } from './kit/installation.ts';
import { writeManifest } from './kit/manifest.ts';
import { makersCourt, type MakersCourt } from './make/court.ts';
import { dieInTheMiddle } from './make/last-hour.ts';
import { liveThroughPast } from './make/long-past.ts';
import { schemaOfMigrations } from './make/schema-of-migrations.ts';
import { manifestOf } from './make/manifest-of.ts';
import { meetPostFaults } from './make/post-faults.ts';

const OUTCOME_WATCH_SECONDS = 40 * 24 * 3_600;

/** Makes the stored installation of the version that stands in package.json, over real services of its own. */
async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  await clearLeftovers();
  const directory = await mkdtemp(join(tmpdir(), RUN_PREFIX));
  await chmod(directory, 0o711);
  markOwner(directory);
  const postgres = await startPostgres(directory);
  try {
    await makeInstallation(version, postgres.service);
  } finally {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function makeInstallation(version: string, postgres: TestPostgres): Promise<void> {
  const place = await newPlace(`mask-${version.replaceAll('.', '-')}`, postgres);
  const installation = await openInstallation(place);
  try {
    const court = makersCourt(installation.lane, (words) => console.log(words));
    await installation.lane.workers.start();
    await liveThroughPast(court);
    await meetPostFaults(court);
    await dieInTheMiddle(court, installation.engine, place.database.url);
    await store(version, place, installation, court);
  } finally {
    await installation.close();
  }
}

/** The cut-off stands half a day away, so that only the maker opens batches. */
async function newPlace(name: string, postgres: TestPostgres): Promise<LanePlace> {
  const places = await newHome();
  const openssl = await createOpenSsl({ directory: join(places.temp, 'openssl') });
  await ensurePki({ openssl, dir: places.pki, people: demoSigners() });
  const database = await emptyDatabase(postgres);
  await migrate(database.url);
  const hour = (new Date().getUTCHours() + 3 + 12) % 24;
  const cutOffTime = `${String(hour).padStart(2, '0')}:00`;
  await seed(database.url, { cutOffTime, outcomeWatchSeconds: OUTCOME_WATCH_SECONDS });
  return { name, places, database };
}

async function store(
  version: string,
  { name, places, database }: LanePlace,
  { engine, lane }: Installation,
  court: MakersCourt,
): Promise<void> {
  const stored = storedInstallation(version);
  mkdirSync(dirname(stored.archive), { recursive: true });
  const manifest = await manifestOf(court, version, name);
  await writeManifest(stored.manifestFile, manifest);
  await lane.emulator.kill();
  await engine.kill();
  const orm = await openOrm(database.url, 2);
  const schema = await schemaOfMigrations(orm);
  await orm.close(true);
  await pack(places, await dumpDatabase(database.url, schema), stored);
  console.log(`${stored.archive}: ${String((await stat(stored.archive)).size)} байт`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
