import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { escapeIdentifier, type ClientBase } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** A table whose rows a copy holds, with the columns that are not made by the database itself. */
export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Rows of it are made by migrating. */
const MIGRATIONS = 'mikro_orm_migrations';

const TABLES = `
  select c.relname as name, c.oid::int as oid,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select f.confrelid::int from pg_constraint f
      where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid) as needs
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = current_schema() and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> '${MIGRATIONS}'
  order by c.relname`;

/** Every table of the program, each after those that its rows refer to: in this order they can be filled. */
export async function tablesInOrder(client: ClientBase): Promise<readonly CopiedTable[]> {
  const { rows } = await client.query<CopiedTable & { oid: number; needs: number[] }>(TABLES);
  const ordered: CopiedTable[] = [];
  const placed = new Set<number>();
  while (ordered.length < rows.length) {
    const next = rows.filter(({ oid, needs }) => !placed.has(oid) && needs.every((need) => placed.has(need)));
    if (next.length === 0) throw new Error('таблицы ссылаются друг на друга по кругу: порядка для копии нет');
    for (const { name, columns, oid } of next) {
      placed.add(oid);
      ordered.push({ name, columns });
    }
  }
  return ordered;
}

/** The migrations that the schema was made by, in their order. */
export async function appliedMigrations(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`select name from "${MIGRATIONS}" order by name`);
  return rows.map(({ name }) => name);
}

/** The rows as COPY's text. */
export function rowsOf(client: ClientBase, { name, columns }: CopiedTable): Readable {
  return client.query(copyTo(`copy (select ${listOf(columns)} from ${escapeIdentifier(name)}) to stdout`));
}

/** Fills a table with such rows. */
export async function fillTable(client: ClientBase, { name, columns }: CopiedTable, rows: Readable): Promise<void> {
  const into: Writable = client.query(copyFrom(`copy ${escapeIdentifier(name)} (${listOf(columns)}) from stdin`));
  await pipeline(rows, into);
}

function listOf(columns: readonly string[]): string {
  return columns.map(escapeIdentifier).join(', ');
}

/**
 * Numbers given by the database itself go on after the highest of the rows.
 */
export async function advanceSequences(client: ClientBase, { name, columns }: CopiedTable): Promise<void> {
  for (const column of columns) {
    const table = escapeIdentifier(name);
    const { rows } = await client.query<{ sequence: string | null }>(
      'select pg_get_serial_sequence($1, $2) as sequence',
      [table, column],
    );
    const sequence = rows[0]?.sequence;
    if (sequence == null) continue;
    const highest = `(select max(${escapeIdentifier(column)}) from ${table})`;
    await client.query(`select setval($1, coalesce(${highest}, 1), ${highest} is not null)`, [sequence]);
  }
}
