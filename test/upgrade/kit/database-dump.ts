import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** A database as SQL that any PostgreSQL of the same or a later version takes. */
export interface DatabaseDump {
  /** What the migrations of that version have said, in order. */
  readonly schema: string;
  /** Every row of every table, the record of the migrations included, and where the sequences stand. */
  readonly rows: string;
}

/** Rows a statement. */
const PAGE = 200;

/** @param schema how the tables were made, without that of the migrator itself */
export async function dumpDatabase(url: string, schema: readonly string[]): Promise<DatabaseDump> {
  const client = new Client(url);
  await client.connect();
  try {
    const tables = await columns(
      client,
      `select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    );
    const parts = [`truncate ${tables.map(escapeIdentifier).join(', ')};`];
    for (const table of tables) parts.push(...(await insertsOf(client, table)));
    parts.push(...(await sequencesOf(client)));
    return { schema: [MIGRATIONS_TABLE, ...schema, ''].join('\n'), rows: [...parts, ''].join('\n') };
  } finally {
    await client.end();
  }
}

/** As the migrator makes it before its first migration. */
const MIGRATIONS_TABLE = `create table "mikro_orm_migrations" ("id" serial primary key, "name" varchar(255), "executed_at" timestamptz default current_timestamp);`;

/**
 * Fills an empty database. Tables are made by their owner; rows are put in as they are, past triggers and references, and that only a
 * superuser may.
 * @param adminUrl superuser's address of any database of the same server
 */
export async function restoreDatabase(url: string, adminUrl: string, { schema, rows }: DatabaseDump): Promise<void> {
  await runAt(url, schema);
  const asAdmin = new URL(adminUrl);
  asAdmin.pathname = new URL(url).pathname;
  await runAt(asAdmin.href, `set session_replication_role = replica;\n${rows}`);
}

async function runAt(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function columns(client: Client, sql: string, params: readonly unknown[] = []): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(sql, [...params]);
  return rows.map(({ name }) => name);
}

async function insertsOf(client: Client, table: string): Promise<readonly string[]> {
  const names = await columns(
    client,
    `select attname as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [escapeIdentifier(table)],
  );
  const list = names.map(escapeIdentifier).join(', ');
  const asText = names.map((name) => `${escapeIdentifier(name)}::text`).join(', ');
  const { rows } = await client.query<(string | null)[]>({
    text: `select ${asText} from ${escapeIdentifier(table)}`,
    rowMode: 'array',
  });
  const values = rows.map((row) => `(${row.map((cell) => (cell === null ? 'null' : escapeLiteral(cell))).join(', ')})`);
  const pages = Array.from({ length: Math.ceil(values.length / PAGE) }, (_, page) =>
    values.slice(page * PAGE, (page + 1) * PAGE),
  );
  const into = `insert into ${escapeIdentifier(table)} (${list}) overriding system value values`;
  return pages.map((page) => `${into}\n${page.join(',\n')};`);
}

async function sequencesOf(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `select sequencename as name, last_value::text as last from pg_sequences
      where schemaname = 'public' and last_value is not null order by 1`,
  );
  return rows.map(({ name, last }) => `select setval(${escapeLiteral(escapeIdentifier(name))}, ${last});`);
}
