import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PkiError } from './pki-error.ts';

/**
 * The password of the private keys: 256 random bits in a file of its own, so that a copy of the keys alone opens nothing. Made once; of
 * two that start together one wins and both read the same.
 */
export async function ensureKeyPassword(passwordFile: string): Promise<string> {
  await mkdir(dirname(passwordFile), { recursive: true, mode: 0o700 });
  const draft = `${passwordFile}.${randomUUID()}`;
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true });
  try {
    await link(draft, passwordFile);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readKeyPassword(passwordFile);
}

/** @throws PkiError when the file is absent or empty. */
export async function readKeyPassword(passwordFile: string): Promise<string> {
  const text = await readFile(passwordFile, 'utf8').catch((error: unknown) => {
    throw new PkiError('Нет файла с паролем ключей учебного УЦ (key-password): создайте УЦ заново', { cause: error });
  });
  const password = text.trim();
  if (password === '') throw new PkiError('Файл с паролем ключей учебного УЦ пуст (key-password)');
  return password;
}
