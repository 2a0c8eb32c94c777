import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backupProcess, readSettings } from '#config/settings.ts';
import { copyGround } from './backup/copy-ground.ts';
import { fileKeysOf, readKeys } from './backup/keys-file.ts';
import { verifyCopy } from './backup/verify-copy.ts';
import { freePort } from './platform/free-port.ts';
import { layout, type Layout } from './platform/layout.ts';
import { openCluster, runningPort } from './platform/postgres/cluster.ts';
import { takeRunLock } from './platform/state/run-lock.ts';
import { loadCopy } from './restore/load-copy.ts';
import { openInRecovery } from './restore/open-again.ts';
import { bringFiles, restoreHome } from './restore/restore-home.ts';

const OPTIONS = { keys: { type: 'string' }, moved: { type: 'boolean' } } as const;

const NEXT = [
  'Суд откроется в режиме восстановления: партии не передаются, пока у Почты не выяснено, что у неё уже есть.',
  'Дальше: npm start, затем «Восстановление» в меню администратора.',
] as const;

/** `npm run restore -- <copy> --keys <file>`, or `--moved` for a court that was carried to another machine. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, strict: true, allowPositionals: true });
  const [copy, ...more] = positionals;
  if (more.length > 0) throw new Error(`Лишнее: ${more.join(' ')}`);
  if (values.moved) await moved();
  else if (copy === undefined) throw new Error('Какую копию: npm run restore -- папка-копии --keys файл-ключей');
  else if (process.env['DATABASE_URL'] !== undefined) await restoreByEnvironment(resolve(copy));
  else await restoreHere(resolve(copy), values.keys);
  for (const line of NEXT) console.log(line);
}

async function restoreHere(folder: string, keysFile: string | undefined): Promise<void> {
  if (keysFile === undefined) throw new Error('В копии ключей нет: назовите файл ключей, --keys файл.');
  const keys = readKeys(resolve(keysFile));
  const places = layout();
  console.log('Читаю копию…');
  const content = await verifyCopy(folder, fileKeysOf(keys), false);
  console.log(`Копия от ${new Date(content.copyAt).toLocaleString('ru-RU')} цела, восстанавливаю в ${places.home}…`);
  await restoreHome(places, { folder, content, keys: fileKeysOf(keys) }, keys);
  console.log(`Восстановлено: файлов ${String(content.files.count)}, таблиц ${String(content.tables.length)}.`);
}

/** Containers: an empty database and an empty store are there, and the keys stand in the settings. */
async function restoreByEnvironment(folder: string): Promise<void> {
  const settings = readSettings(backupProcess, process.env);
  const { MASK_BLOB_KEYS: keys, DATABASE_URL: databaseUrl } = settings;
  const content = await verifyCopy(folder, keys, false);
  await bringFiles({ folder, content, keys }, settings.MASK_BLOB_DIR);
  await loadCopy(databaseUrl, folder, content, keys);
  const copyAt = new Date(content.clockAt);
  await openInRecovery(databaseUrl, { cause: 'restored', copyAt, isRehearsal: content.isRehearsal });
}

/** Nothing is brought: the court lies here already, and what the Post did meanwhile is not known. */
async function moved(): Promise<void> {
  const { settings } = copyGround('.');
  const reopening = { cause: 'moved' as const, isRehearsal: settings.MASK_REHEARSAL };
  if (process.env['DATABASE_URL'] !== undefined) return openInRecovery(settings.DATABASE_URL, reopening);
  const places = layout();
  const release = takeRunLock(join(places.home, 'start.lock'));
  try {
    await withDatabase(places, (databaseUrl) => openInRecovery(databaseUrl, reopening));
  } finally {
    release();
  }
}

async function withDatabase(places: Layout, work: (databaseUrl: string) => Promise<void>): Promise<void> {
  const port = runningPort(places.postgres) ?? (await freePort());
  const cluster = await openCluster({ dir: places.postgres, port, durable: true });
  try {
    await work(await cluster.ensureDatabase('mask', 'mask'));
  } finally {
    if (!cluster.server.adopted) await cluster.stop();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
