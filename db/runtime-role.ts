import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from './statements/database.ts';

/** The role that the programs work with does not exist: whoever owns the server makes it. */
export class RuntimeRoleMissing extends Error {
  override name = 'RuntimeRoleMissing';
}

/** Refuses every change of a row already written; the tables that have it are those nobody may empty. */
const GUARD = 'mask_refuse_change';
/** What has been migrated is the owner's affair. */
const OWNERS_OWN = 'mikro_orm_migrations';

/**
 * Gives the programs' role what they need and nothing more: no table is theirs, none can be emptied or changed in shape, and of the
 * append-only ones (those that a trigger guards) no row can be changed or deleted, even with the trigger away. Done after every
 * migration, by the owner; a repeat changes nothing. @throws RuntimeRoleMissing
 */
export async function grantRuntime(orm: MikroORM, role: string): Promise<void> {
  const em = orm.em.fork();
  const db = database(em);
  const { rows } = await sql`select 1 from pg_roles where rolname = ${role}`.execute(db);
  if (rows.length === 0) {
    throw new RuntimeRoleMissing(`Роли «${role}» на сервере PostgreSQL нет: CREATE ROLE ${role} LOGIN PASSWORD '…';`);
  }
  // One statement, and so one transaction: there is no moment at which the programs are without their rights.
  await sql`do ${sql.lit(grantsFor(role))}`.execute(db);
}

function grantsFor(role: string): string {
  const quoted = `"${role.replaceAll('"', '""')}"`;
  return `declare one record;
  begin
    execute format('grant connect on database %I to ${literalIn(quoted)}', current_database());
    grant usage on schema public to ${quoted};
    grant usage, select on all sequences in schema public to ${quoted};
    for one in
      select c.oid::regclass as name, c.relname = '${OWNERS_OWN}' as is_owners, exists (
        select 1 from pg_trigger t join pg_proc p on p.oid = t.tgfoid where t.tgrelid = c.oid and p.proname = '${GUARD}') as is_kept
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
    loop
      execute format('revoke all on %s from ${literalIn(quoted)}', one.name);
      execute format('grant %s on %s to ${literalIn(quoted)}', case when one.is_owners then 'select'
        when one.is_kept then 'select, insert' else 'select, insert, update, delete' end, one.name);
    end loop;
  end`;
}

/** For a place within a quoted text that \`format\` reads. */
function literalIn(quoted: string): string {
  return quoted.replaceAll("'", "''").replaceAll('%', '%%');
}

/** Tables of people's and programs' deeds that the connected role could empty or rewrite; none when it is no more than it should be. */
export async function destructibleJournals(em: EntityManager): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace
      and exists (select 1 from pg_trigger t join pg_proc p on p.oid = t.tgfoid where t.tgrelid = c.oid and p.proname = ${GUARD})
      and (has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE') or pg_has_role(c.relowner, 'USAGE'))
    order by c.relname`.execute(database(em));
  return rows.map(({ name }) => name);
}
