import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { AdminRefusal, type Options } from './command.ts';

const VARIABLE = 'MASK_NEW_PASSWORD';

/** Never an argument: those are seen in the list of processes and kept in the shell's history. @throws AdminRefusal */
export async function newPassword(options: Options): Promise<string> {
  const file = options['password-file'];
  if (file !== undefined) return fromFile(file);
  const given = process.env[VARIABLE];
  if (given !== undefined) return given;
  if (!process.stdin.isTTY) {
    throw new AdminRefusal(`Пароль спросить негде: дайте --password-file ФАЙЛ или переменную ${VARIABLE}.`);
  }
  const password = await ask('Новый пароль: ');
  if ((await ask('Ещё раз: ')) !== password) throw new AdminRefusal('Пароли не совпали, ничего не изменено.');
  return password;
}

function fromFile(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new AdminRefusal(`Файл пароля не читается (${code}).`, { cause: error });
  }
}

/** Asks without showing what is typed. */
async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
