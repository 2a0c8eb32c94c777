import { requireRestored } from './backup/unfinished-restore.ts';
import { shipProfiles } from './limits/ship-profiles.ts';
import { openOrm } from './orm.ts';
import { grantRuntime } from './runtime-role.ts';
import { buildSearchIndexes } from './search/search-indexes.ts';

/** One database by the addresses of its roles. */
export interface DatabaseRoles {
  /** Of the programs. */
  readonly url: string;
  /** Of the role that owns the tables; undefined: the programs' own does. */
  readonly ownerUrl?: string | undefined;
}

/**
 * Brings the schema up to date; each migration is one transaction, so that a kill half-way leaves a step done or not begun. Indexes of searches
 * over what is there already are built after them, beside the work.
 * What the program ships of limits of the Post is there too. `runtimeRole` gets what the programs need of it, also when there was nothing to do. @param ownerUrl of the role that owns the tables
 * @throws RestoreUnfinishedError @throws ShippedProfileDiffersError
 */
export async function migrate(ownerUrl: string, runtimeRole?: string): Promise<readonly string[]> {
  const orm = await openOrm(ownerUrl, 2);
  try {
    await requireRestored(orm.em.fork());
    const applied = await orm.migrator.up();
    await shipProfiles(orm.em.fork());
    await buildSearchIndexes(orm.em.fork());
    if (runtimeRole !== undefined) await grantRuntime(orm, runtimeRole);
    return applied.map((migration) => migration.name);
  } finally {
    await orm.close(true);
  }
}

/** The tables are the owner's; the programs get their rights in them anew, also where there was one role before. */
export function migrateFor({ url, ownerUrl }: DatabaseRoles): Promise<readonly string[]> {
  return ownerUrl === undefined ? migrate(url) : migrate(ownerUrl, decodeURIComponent(new URL(url).username));
}
