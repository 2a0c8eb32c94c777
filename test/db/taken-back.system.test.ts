import { describe, expect, it } from 'vitest';
import { migrateBack, migrateUp } from '#scripts/upgrade/tables.ts';
import { ownDatabase } from '../environment/own-database.ts';

/** As many as a version may bring. */
const LAST = 5;

describe('tables of an upgrade that did not come off', () => {
  const db = ownDatabase();

  it('are as they were before: what was applied is taken back, the newest first, and can be applied again', async () => {
    const roles = { url: db.url };
    const shape = (): Promise<unknown> =>
      db.orm.em.fork().execute(
        `select table_name, column_name, data_type || is_nullable as what from information_schema.columns where table_schema = 'public'
         union all select tgrelid::regclass::text, tgname::text, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
         union all select tablename::text, indexname::text, indexdef from pg_indexes where schemaname = 'public'
         order by 1, 2, 3`,
      );
    const whole = await shape();
    const applied = (await db.orm.migrator.getExecuted()).map(({ name }) => name).slice(-LAST);
    await migrateBack(roles, applied);
    expect((await db.orm.migrator.getPending()).map(({ name }) => name)).toEqual(applied);
    expect(await shape()).not.toEqual(whole);
    expect(await migrateUp(roles)).toEqual(applied);
    expect(await shape()).toEqual(whole);
  });
});
