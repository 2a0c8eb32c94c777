import type { MikroORM } from '@mikro-orm/postgresql';
import { SettingsError } from '#config/settings.ts';
import { openOrm } from '#db/orm.ts';
import { AdminRefusal, readOptions } from './admin/command.ts';
import { commandOf, usage } from './admin/commands.ts';
import { reachDatabase, type ReachedDatabase } from './admin/database-url.ts';
import { newPassword } from './admin/password.ts';
import { databaseAwayWords } from './platform/database-away.ts';
import { NoInstallationError } from './platform/installed.ts';
import { AlreadyRunning } from './platform/state/run-lock.ts';

/** `npm run admin -- КОМАНДА`: people, sites and keys, by whoever owns the machine. @returns the exit code */
async function main(): Promise<number> {
  const words = process.argv.slice(2);
  const [name] = words;
  const found = commandOf(words);
  if (!found) {
    console.log(usage());
    return name === undefined || name === 'help' || name === '--help' ? 0 : 2;
  }
  const { command, args } = found;
  const options = readOptions(command, args);
  let reached: ReachedDatabase | undefined;
  let orm: MikroORM | undefined;
  const open = async (): Promise<MikroORM> => {
    reached ??= await reachDatabase();
    return (orm ??= await openOrm(reached.url, 2));
  };
  try {
    for (const line of await command.run({ open, newPassword }, options)) console.log(line);
    return 0;
  } finally {
    await orm?.close(true);
    await reached?.close();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(wordsOf(error));
    process.exit(1);
  },
);

/** Their words are for the person who types the command. */
const SPOKEN = [AdminRefusal, SettingsError, NoInstallationError, AlreadyRunning];

function wordsOf(error: unknown): string {
  if (SPOKEN.some((kind) => error instanceof kind)) return (error as Error).message;
  const away = databaseAwayWords(error);
  if (away !== undefined) return away;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '28P01' || code === '28000') return 'База данных не пускает: неверны роль или пароль в DATABASE_URL.';
  if (code === '42P01') return 'В базе нет таблиц: сначала выполните миграции (node scripts/migrate.ts).';
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
