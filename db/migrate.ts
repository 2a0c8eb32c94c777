import { openOrm } from './orm.ts';

/** Brings the schema up to date; each migration is one transaction, so that a kill half-way leaves a step done or not begun. */
export async function migrate(databaseUrl: string): Promise<readonly string[]> {
  const orm = await openOrm(databaseUrl, 2);
  try {
    const applied = await orm.migrator.up();
    return applied.map((migration) => migration.name);
  } finally {
    await orm.close(true);
  }
}
