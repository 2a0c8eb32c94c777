import { existsSync } from 'node:fs';
import { isGiven } from '#config/setting-files.ts';
import { layout, type Layout } from './layout.ts';

/** Nobody has said which installation is meant, and here there is none. */
export class NoInstallationError extends Error {
  override name = 'NoInstallationError';
}

/** True when the caller's environment names the database: he works on that installation, not on the one that `npm start` keeps. */
export function isByEnvironment(env: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return isGiven('DATABASE_URL', env);
}

/** The installation that `npm start` keeps here. @throws NoInstallationError in words */
export function ownInstallation(): Layout {
  const places = layout();
  if (existsSync(places.portsFile) && existsSync(places.secretsFile)) return places;
  throw new NoInstallationError(
    `Нет ни DATABASE_URL, ни установки в ${places.home}: укажите базу или выполните npm start.`,
  );
}
