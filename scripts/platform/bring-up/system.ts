import { mkdirSync } from 'node:fs';
import { migrateFor } from '#db/migrate.ts';
import { openOrm } from '#db/orm.ts';
import { requireProductionGround } from '#db/seed/production-ground.ts';
import { wordsOfTrainingKeys } from '#activities/signing/pki/training-keys.ts';
import { seed } from '#db/seed/seed.ts';
import { pkiPaths } from '#activities/signing/pki/pki-paths.ts';
import { REHEARSAL_OFFICE } from '../environment.ts';
import { ensurePackages } from '../debian/ensure-packages.ts';
import { START_NEEDS } from '../debian/needs.ts';
import { openInstallation } from '../installation.ts';
import type { Layout } from '../layout.ts';
import type { Progress } from '../progress.ts';
import type { Supervisor } from '../supervision/supervisor.ts';
import { bringUpDatabase } from './database.ts';
import { bringUpEngine, isRehearsal } from './engine.ts';
import { bringUpPki } from './pki.ts';
import { bringUpPrograms } from './programs.ts';
import { pkiDirOf, refuseRehearsalHome } from './rehearsal-home.ts';
import { summary } from './summary.ts';

/** Told before anything else is started; the programs themselves look again. @throws NotForProduction */
async function requireInEarnest(databaseUrl: string, pkiDir: string): Promise<void> {
  const orm = await openOrm(databaseUrl, 1);
  try {
    await requireProductionGround(orm.em.fork(), wordsOfTrainingKeys(pkiDir));
  } finally {
    await orm.close(true);
  }
}

/** Brings the whole system up, each part ready before the next. @returns the words for the person at the screen. */
export async function bringUpSystem(layout: Layout, supervisor: Supervisor, progress: Progress): Promise<string> {
  if (!isRehearsal()) refuseRehearsalHome(layout);
  await progress.step('Программы операционной системы', (tell) => ensurePackages(START_NEEDS, tell));
  mkdirSync(layout.home, { recursive: true, mode: 0o711 });
  const installation = await openInstallation(layout, progress);
  const databases = await bringUpDatabase(installation, supervisor, progress);
  const engine = await bringUpEngine(installation, databases, supervisor, progress);
  await progress.step('Таблицы базы данных', async (tell) => {
    const applied = await migrateFor(databases);
    if (applied.length > 0) tell(`применено изменений: ${applied.length}`);
    if (isRehearsal()) await seed(databases.url, { paperOffice: REHEARSAL_OFFICE });
    else await requireInEarnest(databases.url, pkiDirOf(layout));
  });
  const trustFile = isRehearsal()
    ? await progress.step('Учебные ключи подписи', () => bringUpPki(layout))
    : pkiPaths(layout.pki).trustFile;
  const ground = { databaseUrl: databases.url, engine, trustFile };
  const addresses = await bringUpPrograms(installation, ground, supervisor, progress);
  return summary(addresses, engine, isRehearsal());
}
