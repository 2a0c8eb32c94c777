import { isByEnvironment } from './installed.ts';

const AWAY: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', '57P03'];

/** What a person does when a command finds no database; undefined: it is another error. */
export function databaseAwayWords(
  error: unknown,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!AWAY.includes(code)) return undefined;
  return isByEnvironment(env)
    ? 'База данных не отвечает: запущена ли она и верен ли DATABASE_URL?'
    : 'База данных не отвечает: установка остановлена. Запустите npm start и повторите команду рядом, в другом окне.';
}
