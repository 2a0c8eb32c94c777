import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { KeyRing } from '#config/key-ring.ts';
import type { BackupSettings } from '#config/settings.ts';
import { VERSION } from '#config/version.ts';
import { openShelf } from '#db/blobs/open-shelf.ts';
import { NAMED_FILES } from '#db/blobs/named-files.ts';
import { copyFiles, type FilesCopied } from './files.ts';
import { DATABASE_FOLDER, FILE_LIST, FILES_FOLDER, MANIFEST, manifestText, type CopyContent } from './manifest.ts';
import { hashOfFile, sealPart, type SealedPart } from './sealed-part.ts';
import { appliedMigrations, rowsOf, tablesInOrder } from './tables.ts';

/** A finished copy. */
export interface MadeCopy {
  readonly folder: string;
  readonly content: CopyContent;
  readonly files: FilesCopied;
}

const DAY_MS = 86_400_000;

/**
 * Makes a copy while the program runs. First the database as it is at one moment, then the files, which never change: whatever the rows
 * of that moment name was in the store by then. It gets its name only when it is whole; what was broken off has another.
 */
export async function makeCopy(settings: BackupSettings, into: string): Promise<MadeCopy> {
  const { MASK_BLOB_KEYS: keys } = settings;
  const copyAt = new Date();
  const name = copyAt.toISOString().slice(0, 19).replaceAll(':', '-') + 'Z';
  const draft = join(into, `.${name}.part`);
  await mkdir(join(draft, DATABASE_FOLDER), { recursive: true, mode: 0o700 });
  const client = new Client(settings.DATABASE_URL);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const rows = await copyRows(client, draft, keys);
    const files = await copyFiles(
      openShelf(settings),
      join(into, FILES_FOLDER),
      keys,
      Math.floor(copyAt.getTime() / DAY_MS),
    );
    const named = await listFiles(client, draft, join(into, FILES_FOLDER));
    await client.query('commit');
    const clockAt = new Date(copyAt.getTime() + (settings.MASK_REHEARSAL ? rows.offsetMs : 0)).toISOString();
    const content: CopyContent = {
      ...{ format: 1, version: VERSION, copyAt: copyAt.toISOString(), clockAt, isRehearsal: settings.MASK_REHEARSAL },
      ...{ migrations: [...rows.migrations], tables: rows.tables },
      ...{ files: { count: named.count, byteSize: files.byteSize, list: named.list }, missing: named.missing },
    };
    await writeDurably(join(draft, MANIFEST), manifestText(content, keys));
    const folder = join(into, name);
    await rename(draft, folder);
    return { folder, content, files };
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function copyRows(client: Client, draft: string, keys: KeyRing) {
  const migrations = await appliedMigrations(client);
  const tables: CopyContent['tables'] = [];
  for (const table of await tablesInOrder(client)) {
    const rows = rowsOf(client, table);
    const part = await sealPart(rows, join(draft, DATABASE_FOLDER, `${table.name}.copy`), keys);
    tables.push({ name: table.name, columns: [...table.columns], rows: countOf(rows), ...part });
  }
  const clock = await client.query<{ offset_ms: string }>('select offset_ms from rehearsal_clock where id = 1');
  return { migrations, tables, offsetMs: Number(clock.rows[0]?.offset_ms ?? 0) };
}

/** The server tells the number at the end of a COPY. */
function countOf(rows: object): number {
  const count: unknown = Reflect.get(rows, 'rowCount');
  if (typeof count !== 'number') throw new Error('PostgreSQL не сказал, сколько строк скопировано');
  return count;
}

const NAMES_AT_ONCE = 5_000;

/** Writes the names of all files that the rows need, and finds those that are not among the copies' files. */
async function listFiles(
  client: Client,
  draft: string,
  files: string,
): Promise<{ count: number; missing: string[]; list: SealedPart }> {
  const path = join(draft, FILE_LIST);
  const list = await open(path, 'wx', 0o600);
  const missing: string[] = [];
  let count = 0;
  try {
    await client.query(`declare named no scroll cursor for select sha256 from (${NAMED_FILES}) n order by sha256`);
    for (;;) {
      const { rows } = await client.query<{ sha256: string }>(`fetch ${String(NAMES_AT_ONCE)} from named`);
      if (rows.length === 0) break;
      for (const { sha256 } of rows) if (!(await isThere(files, sha256))) missing.push(sha256);
      await list.write(rows.map(({ sha256 }) => `${sha256}\n`).join(''));
      count += rows.length;
    }
    await list.sync();
  } finally {
    await list.close();
  }
  return { count, missing, list: { sha256: await hashOfFile(path), byteSize: (await stat(path)).size } };
}

async function isThere(files: string, sha256: string): Promise<boolean> {
  return stat(join(files, sha256.slice(0, 2), sha256)).then(
    () => true,
    () => false,
  );
}

async function writeDurably(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600, flush: true });
}
