import { readdirSync } from 'node:fs';
import type { Migration } from '@mikro-orm/migrations';
import type { MikroORM } from '#db/orm.ts';

type MigrationClass = new (...parts: ConstructorParameters<typeof Migration>) => Migration;

/** What today's migrations say to an empty database, in order. @throws Error for a migration that says it otherwise than by SQL */
export async function schemaOfMigrations({ em, config }: MikroORM): Promise<readonly string[]> {
  const folder = new URL('../../../db/migrations/', import.meta.url);
  const statements: string[] = [];
  for (const file of readdirSync(folder).toSorted()) {
    const name = file.replace(/\.ts$/, '');
    const found = ((await import(new URL(file, folder).href)) as Record<string, MigrationClass | undefined>)[name];
    if (!found) throw new Error(`${file} has no class ${name}`);
    const migration = new found(em.getDriver(), config);
    await migration.up();
    for (const query of migration.getQueries()) {
      if (typeof query !== 'string') throw new Error(`${file}: not plain SQL`);
      statements.push(query.trimEnd().endsWith(';') ? query : `${query};`);
    }
  }
  return statements;
}
