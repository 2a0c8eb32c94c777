import { mkdirSync } from 'node:fs';
import { migrateFor } from '#db/migrate.ts';
import { openOrm, type MikroORM } from '#db/orm.ts';
import { seed } from '#db/seed/seed.ts';
import { judgeGround, type JudgedGround } from '#db/seed/take-ground.ts';
import { wordsOfTrainingKeys } from '#activities/signing/pki/training-keys.ts';
import { REHEARSAL_OFFICE } from '../environment.ts';
import { ensurePackages } from '../debian/ensure-packages.ts';
import { START_NEEDS } from '../debian/needs.ts';
import { openInstallation } from '../installation.ts';
import type { Layout } from '../layout.ts';
import type { Progress } from '../progress.ts';
import { isRehearsal } from '../rehearsal-mode.ts';
import type { Supervisor } from '../supervision/supervisor.ts';
import { bringUpDatabase, type Databases } from './database.ts';
import { bringUpEngine } from './engine.ts';
import { bringUpPki } from './pki.ts';
import { bringUpPrograms, environmentsOf, requirePostSaid } from './programs.ts';
import { pkiDirOf, refuseRehearsalHome } from './rehearsal-home.ts';
import { summary } from './summary.ts';

/** Brings the whole system up, each part ready before the next. @returns the words for the person at the screen. */
export async function bringUpSystem(layout: Layout, supervisor: Supervisor, progress: Progress): Promise<string> {
  requireModeSaid(layout);
  await progress.step('Программы операционной системы', (tell) => ensurePackages(START_NEEDS, tell));
  mkdirSync(layout.home, { recursive: true, mode: 0o711 });
  const installation = await openInstallation(layout, progress);
  const databases = await bringUpDatabase(installation, supervisor, progress);
  const ground = await progress.step('Таблицы базы данных', async (tell) => {
    const applied = await migrateFor(databases);
    if (applied.length > 0) tell(`применено изменений: ${applied.length}`);
    return requireGround(layout, databases);
  });
  const engine = await bringUpEngine(installation, databases, supervisor, progress);
  const environments = environmentsOf(installation, { databaseUrl: databases.url, engine });
  await settleGround(ground, layout, databases, progress);
  const addresses = await bringUpPrograms(installation, environments, supervisor, progress);
  return summary(addresses, engine, isRehearsal());
}

/** What can be told by the settings and the folder alone is told before anything is started. @throws SettingsError · NotForProduction */
function requireModeSaid(layout: Layout): void {
  if (isRehearsal()) return;
  refuseRehearsalHome(layout);
  requirePostSaid();
}

/**
 * Which of the two kinds this is only its database knows: looked at once, before the engine and the programs are started and before
 * anything is written; the programs themselves look again. @throws NotForRehearsal · NotForProduction
 */
function requireGround(layout: Layout, { url }: Databases): Promise<JudgedGround> {
  const kind = isRehearsal() ? { isRehearsal: true } : { isRehearsal: false, also: trainingWords(layout) };
  return over(url, (orm) => judgeGround(orm, kind));
}

/** All settings are good: a rehearsal gets its people and keys, and what begins in earnest is a court's own from here on. */
async function settleGround(
  ground: JudgedGround,
  layout: Layout,
  { url }: Databases,
  progress: Progress,
): Promise<void> {
  if (!isRehearsal()) return over(url, (orm) => ground.take(orm));
  await progress.step('Учебные люди', () => seed(url, { paperOffice: REHEARSAL_OFFICE }));
  await progress.step('Учебные ключи подписи', () => bringUpPki(layout));
}

function trainingWords(layout: Layout): readonly string[] {
  return wordsOfTrainingKeys(pkiDirOf(layout));
}

async function over<T>(databaseUrl: string, look: (orm: MikroORM) => Promise<T>): Promise<T> {
  const orm = await openOrm(databaseUrl, 1);
  try {
    return await look(orm);
  } finally {
    await orm.close(true);
  }
}
