import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';

/** Tables of words; their index of what stands together is called `<table>_terms`. */
const TABLES = ['letter_search', 'matter_search', 'case_search'] as const;

/**
 * Builds what a migration left to be built beside the work: letters are written and searched all the while, and a kill half-way leaves parts that
 * are built anew. Outside of a transaction, as the owner of the tables. Does nothing where everything is there.
 */
export async function buildSearchIndexes(em: EntityManager): Promise<void> {
  for (const table of TABLES) {
    if (await isThere(em, termsOf(table))) continue;
    const { rows: parts } = await sql<{ name: string }>`
      select inhrelid::regclass::text as name from pg_inherits where inhparent = to_regclass(${table}) order by 1`.execute(
      database(em),
    );
    if (parts.length === 0) await build(em, table);
    for (const { name } of parts) {
      await build(em, name);
      await sql`alter index ${sql.id(termsOf(table))} attach partition ${sql.id(termsOf(name))}`.execute(database(em));
    }
  }
}

const termsOf = (table: string): string => `${table}_terms`;

async function build(em: EntityManager, table: string): Promise<void> {
  const index = termsOf(table);
  if (await isThere(em, index)) return;
  await sql`drop index concurrently if exists ${sql.id(index)}`.execute(database(em));
  await sql`create index concurrently ${sql.id(index)} on ${sql.table(table)}
    using gin (site_id, search_terms(words)) with (gin_pending_list_limit = 512)`.execute(database(em));
}

async function isThere(em: EntityManager, index: string): Promise<boolean> {
  const { rows } = await sql<{ is_valid: boolean }>`
    select indisvalid as is_valid from pg_index where indexrelid = to_regclass(${index})`.execute(database(em));
  return rows[0]?.is_valid === true;
}
