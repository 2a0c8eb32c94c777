import { migrateFor, type DatabaseRoles } from '#db/migrate.ts';
import { openOrm } from '#db/orm.ts';

/** Brings the tables up to date. @returns what was applied */
export function migrateUp(roles: DatabaseRoles): Promise<readonly string[]> {
  return migrateFor(roles);
}

/** Takes back what has just been applied, the newest first, in one transaction; nobody has worked with it yet. */
export async function migrateBack({ url, ownerUrl }: DatabaseRoles, applied: readonly string[]): Promise<void> {
  const orm = await openOrm(ownerUrl ?? url, 1);
  try {
    await orm.migrator.down({ migrations: applied.toReversed() });
  } finally {
    await orm.close(true);
  }
}
