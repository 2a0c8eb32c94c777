import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Layout } from '../layout.ts';
import { knownDatabaseUrl } from './cluster.ts';

/** The database of the programs, in the project's own cluster. */
export const APP_DATABASE = 'mask';

/** Address of the database of an installation that was started here. @throws when none was */
export function runningDatabaseUrl(places: Layout): string {
  const { postgres } = z.object({ postgres: z.int() }).parse(JSON.parse(readFileSync(places.portsFile, 'utf8')));
  if (!existsSync(join(places.postgres, `${APP_DATABASE}.password`))) {
    throw new Error(`Базы в ${places.home} ещё нет: сначала выполните npm start`);
  }
  return knownDatabaseUrl(places.postgres, postgres, APP_DATABASE, APP_DATABASE);
}
