import { databaseSettings, readSettings } from '#config/settings.ts';
import { layout } from '../platform/layout.ts';
import { AdminRefusal } from './command.ts';
import { existsSync } from 'node:fs';

/** DATABASE_URL when it is given, else the database of the installation that `npm start` keeps here. @throws AdminRefusal */
export async function databaseUrl(): Promise<string> {
  if (process.env['DATABASE_URL'] !== undefined) return readSettings(databaseSettings, process.env).DATABASE_URL;
  const places = layout();
  if (!existsSync(places.portsFile)) {
    throw new AdminRefusal(`Нет ни DATABASE_URL, ни установки в ${places.home}: укажите базу или выполните npm start.`);
  }
  // Loaded only here: an image for production has no cluster of its own and brings no programs for one.
  const { runningDatabaseUrl } = await import('../platform/postgres/running-database.ts');
  return runningDatabaseUrl(places);
}
