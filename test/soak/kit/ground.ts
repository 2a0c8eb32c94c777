import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOpenSsl } from '#activities/signing/openssl-pool.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { seed } from '#db/seed/seed.ts';
import { demoSigners } from '#scripts/platform/bring-up/pki.ts';
import { writeBundle } from '#test/replay/scripted/bundle-workflows.ts';
import { copyDatabase, type CopiedDatabase } from '#test/environment/copy-database.ts';
import type { TestPostgres } from '#test/environment/services.ts';

/** What all lanes of a soak share: the services, one training authority, one seeded database to copy. */
export interface SoakGround {
  readonly temporalAddress: string;
  readonly pki: string;
  readonly trustFile: string;
  /** A file with the workflows, bundled once for all the workers' starts. */
  readonly workflowBundle: string;
  /** A database with the court's people in it, for one lane. */
  openDatabase(): Promise<CopiedDatabase>;
  close(): Promise<void>;
}

/** A letter without an outcome for so long becomes a person's task. */
const OUTCOME_WATCH_SECONDS = 40 * 24 * 3_600;

/** Prepares once what is slow to make: keys and people with their passwords. */
export async function prepareGround(postgres: TestPostgres, temporalAddress: string): Promise<SoakGround> {
  const home = await mkdtemp(join(tmpdir(), 'mask-soak-'));
  await chmod(home, 0o711);
  const pki = join(home, 'pki');
  await mkdir(join(home, 'openssl'));
  const openssl = await createOpenSsl({ directory: join(home, 'openssl') });
  const [{ trustFile }, seeded, workflowBundle] = await Promise.all([
    ensurePki({ openssl, dir: pki, people: demoSigners() }),
    seededDatabase(postgres),
    writeBundle(home),
  ]);
  return {
    ...{ temporalAddress, pki, trustFile, workflowBundle },
    openDatabase: () => copyDatabase(postgres, seeded.url),
    close: async () => {
      await seeded.drop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** A signed letter may be recalled until a batch takes it; the cut-off stands half a day away, so that only the story opens batches. */
async function seededDatabase(postgres: TestPostgres): Promise<CopiedDatabase> {
  const database = await copyDatabase(postgres);
  const hour = (new Date().getUTCHours() + 3 + 12) % 24;
  const cutOffTime = `${String(hour).padStart(2, '0')}:00`;
  await seed(database.url, { recallWindowSeconds: 0, cutOffTime, outcomeWatchSeconds: OUTCOME_WATCH_SECONDS });
  return database;
}
