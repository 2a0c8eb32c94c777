import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dropFilesUnseenSince } from './files.ts';
import { FILES_FOLDER } from './manifest.ts';

/** As `makeCopy` names them; sorted by name they are sorted by time. */
const NAME = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/;
const BROKEN_OFF = /^\.\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.part$/;

/** Finished copies in a folder, oldest first. */
export async function copiesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => NAME.test(name)).toSorted();
}

/**
 * Keeps the newest copies and what was broken off by nobody who still runs; the caller holds the folder's lock.
 * @returns the names of those that went
 */
export async function keepCopies(folder: string, keep: number): Promise<readonly string[]> {
  for (const name of await readdir(folder)) {
    if (BROKEN_OFF.test(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
  const copies = await copiesIn(folder);
  const gone = copies.slice(0, Math.max(0, copies.length - keep));
  for (const name of gone) await rm(join(folder, name), { recursive: true, force: true });
  const oldest = copies[gone.length];
  if (gone.length > 0 && oldest !== undefined) await dropFilesUnseenSince(join(folder, FILES_FOLDER), timeOf(oldest));
  return gone;
}

/** When the copy of this name was taken. */
export function timeOf(name: string): Date {
  const [day = '', time = ''] = name.split('T');
  return new Date(`${day}T${time.replaceAll('-', ':')}`);
}
