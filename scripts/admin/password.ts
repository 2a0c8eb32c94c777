import { readFileSync } from 'node:fs';
import { AdminRefusal, type Options } from './command.ts';

const VARIABLE = 'MASK_NEW_PASSWORD';

/** Never an argument: those are seen in the list of processes and kept in the shell's history. Null: none is given. @throws AdminRefusal */
export function newPassword(options: Options): Promise<string | null> {
  const file = options['password-file'];
  return Promise.resolve(file === undefined ? (process.env[VARIABLE] ?? null) : fromFile(file));
}

function fromFile(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new AdminRefusal(`Файл пароля не читается (${code}).`, { cause: error });
  }
}
