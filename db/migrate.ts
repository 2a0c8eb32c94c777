import { openOrm } from './orm.ts';
import { grantRuntime } from './runtime-role.ts';

/**
 * Brings the schema up to date; each migration is one transaction, so that a kill half-way leaves a step done or not begun.
 * `runtimeRole` gets what the programs need of it, also when there was nothing to do. @param ownerUrl of the role that owns the tables
 */
export async function migrate(ownerUrl: string, runtimeRole?: string): Promise<readonly string[]> {
  const orm = await openOrm(ownerUrl, 2);
  try {
    const applied = await orm.migrator.up();
    if (runtimeRole !== undefined) await grantRuntime(orm, runtimeRole);
    return applied.map((migration) => migration.name);
  } finally {
    await orm.close(true);
  }
}
