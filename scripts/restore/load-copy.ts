import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import type { KeyRing } from '#config/key-ring.ts';
import { MARK_UNFINISHED } from '#db/backup/unfinished-restore.ts';
import { openOrm } from '#db/orm.ts';
import { DATABASE_FOLDER, type CopyContent } from '../backup/manifest.ts';
import { openPart } from '../backup/sealed-part.ts';
import { advanceSequences, fillTable, tablesInOrder } from '../backup/tables.ts';

/** The copy was made by a program newer than this one. */
export class CopyTooNewError extends Error {
  override name = 'CopyTooNewError';
}

/** The database that is to be filled holds something. */
export class DatabaseNotEmptyError extends Error {
  override name = 'DatabaseNotEmptyError';
}

/** What is said of one. */
export const NOT_EMPTY = 'База, в которую восстанавливать, не пуста.';

/**
 * Fills an empty database with a copy: the schema as it was then, the rows in one transaction, and what has changed in the schema since.
 * Cut off anywhere it leaves an empty database or a filled one,
 * with which no program begins before it is opened in recovery (bring-database.ts). @throws DatabaseNotEmptyError · CopyTooNewError in words
 */
export async function loadCopy(
  databaseUrl: string,
  folder: string,
  content: CopyContent,
  keys: KeyRing,
): Promise<void> {
  const orm = await openOrm(databaseUrl, 2);
  try {
    requireKnown(
      content,
      (await orm.migrator.getPending()).map(({ name }) => name),
    );
    await orm.migrator.up({ migrations: [...content.migrations] });
    const client = new Client(databaseUrl);
    await client.connect();
    try {
      await fill(client, folder, content, keys);
    } finally {
      await client.end();
    }
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}

/** Every migration is still to be made in an empty database. */
function requireKnown({ migrations, version }: CopyContent, pending: readonly string[]): void {
  if (pending.length === 0) throw new DatabaseNotEmptyError(NOT_EMPTY);
  const unknown = migrations.filter((name) => !pending.includes(name));
  if (unknown.length === 0) return;
  throw new CopyTooNewError(
    `Копия сделана программой ${version}, а эта — старше или её база не пуста (нет изменения ${String(unknown[0])}). Возьмите программу той же версии.`,
  );
}

async function fill(client: Client, folder: string, content: CopyContent, keys: KeyRing): Promise<void> {
  await client.query('begin');
  const tables = await tablesInOrder(client);
  const kept = new Map(content.tables.map((table) => [table.name, table]));
  // Rows come as they were: what a trigger would add stands in them already, and nobody is to be told of them.
  for (const { name } of tables) await client.query(`alter table ${escapeIdentifier(name)} disable trigger user`);
  for (const { name } of tables.toReversed()) await client.query(`delete from ${escapeIdentifier(name)}`);
  for (const { name } of tables) {
    const table = kept.get(name);
    if (!table) throw new CopyTooNewError(`В копии нет таблицы ${name}, которая должна в ней быть.`);
    await fillTable(client, table, await openPart(join(folder, DATABASE_FOLDER, `${name}.copy`), keys));
    await advanceSequences(client, table);
    await client.query(`alter table ${escapeIdentifier(name)} enable trigger user`);
  }
  const strange = [...kept.keys()].filter((name) => !tables.some((table) => table.name === name));
  if (strange.length > 0)
    throw new CopyTooNewError(`В копии таблица ${String(strange[0])}, которой эта программа не знает.`);
  await client.query(MARK_UNFINISHED);
  await client.query('commit');
  await client.query('analyze');
}
