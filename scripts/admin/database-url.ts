import { databaseSettings, readSettings } from '#config/settings.ts';
import { isByEnvironment, ownInstallation } from '../platform/installed.ts';

/** DATABASE_URL when it is given, else the database of the installation that `npm start` keeps here. @throws NoInstallationError · SettingsError in words */
export async function databaseUrl(): Promise<string> {
  if (isByEnvironment()) return readSettings(databaseSettings, process.env).DATABASE_URL;
  const places = ownInstallation();
  // Loaded only here: an image for production has no cluster of its own and brings no programs for one.
  const { runningDatabaseUrl } = await import('../platform/postgres/running-database.ts');
  return runningDatabaseUrl(places);
}
