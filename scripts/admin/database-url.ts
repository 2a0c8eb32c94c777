import { databaseSettings, readSettings } from '#config/settings.ts';
import { openOrm } from '#db/orm.ts';
import { isByEnvironment, ownInstallation } from '../platform/installed.ts';
import { AdminRefusal } from './command.ts';

/** The database that a command works on. */
export interface ReachedDatabase {
  readonly url: string;
  /** What was brought up for the command alone is put away. */
  close(): Promise<void>;
}

/**
 * DATABASE_URL when it is given, else the database of the installation that `npm start` keeps here; while that is stopped, its database alone
 * is brought up: what keeps an installation from starting is mended by commands. @throws NoInstallationError · SettingsError · AdminRefusal
 */
export async function reachDatabase(): Promise<ReachedDatabase> {
  const running = (url: string): ReachedDatabase => ({ url, close: () => Promise.resolve() });
  if (isByEnvironment()) return running(readSettings(databaseSettings, process.env).DATABASE_URL);
  const places = ownInstallation();
  // Loaded only here: an image for production has no cluster of its own and brings no programs for one.
  const { runningDatabaseUrl } = await import('../platform/postgres/running-database.ts');
  const { runningPort } = await import('../platform/postgres/cluster.ts');
  const url = runningDatabaseUrl(places);
  if (runningPort(places.postgres) !== undefined) return running(url);
  const { openStoppedDatabase } = await import('../platform/postgres/stopped-database.ts');
  const { roles, close } = await openStoppedDatabase(places);
  try {
    await requireTablesOfNow(roles.ownerUrl);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: roles.url, close };
}

/** Only a start brings tables up to date: a command that somebody tried from a newer folder must not. @throws AdminRefusal */
async function requireTablesOfNow(ownerUrl: string): Promise<void> {
  const owner = await openOrm(ownerUrl, 1);
  try {
    const pending = await owner.migrator.getPending();
    if (pending.length > 0)
      throw new AdminRefusal(
        'Установка остановлена, а таблицы её базы — прежней версии: сначала npm start, команду — после него.',
      );
  } finally {
    await owner.close(true);
  }
}
