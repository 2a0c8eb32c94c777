import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DatabaseRoles } from '#db/migrate.ts';
import type { Layout } from '../layout.ts';
import { knownDatabaseUrl, type Cluster } from './cluster.ts';

/** The database of the programs in the project's own cluster, and the role that owns it: it makes and changes the tables. */
const APP_DATABASE = 'mask';
const APP_OWNER = 'mask';
/** The role of the programs themselves: it cannot change the tables or empty the journals. */
export const APP_ROLE = 'mask_app';

/** Makes the programs' database and both roles where they are not there yet; what the second may do in it, `migrateFor` says. */
export async function appDatabase(cluster: Cluster): Promise<DatabaseRoles & { readonly ownerUrl: string }> {
  const ownerUrl = await cluster.ensureDatabase(APP_DATABASE, APP_OWNER);
  return { ownerUrl, url: await cluster.ensureGuest(APP_DATABASE, APP_ROLE) };
}

/** Address of the database of an installation that was started here. @throws when none was */
export function runningDatabaseUrl(places: Layout): string {
  const { postgres } = z.object({ postgres: z.int() }).parse(JSON.parse(readFileSync(places.portsFile, 'utf8')));
  if (!existsSync(join(places.postgres, `${APP_ROLE}.password`))) {
    throw new Error(`В ${places.home} ещё нет базы этой версии: сначала выполните npm start`);
  }
  return knownDatabaseUrl(places.postgres, postgres, APP_DATABASE, APP_ROLE);
}
