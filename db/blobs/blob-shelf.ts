import { opendir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShelvedBlob } from './sealed-shelf.ts';

const PAGE = 500;
const NAME = /^[0-9a-f]{64}$/;

/** Walks through the store's folders; what goes away meanwhile is passed over. */
export async function* shelvedBlobs(directory: string): AsyncGenerator<readonly ShelvedBlob[]> {
  let page: ShelvedBlob[] = [];
  for await (const path of filesOf(directory)) {
    const changedAt = await changeTimeOf(path.full);
    if (changedAt === null) continue;
    page.push({ sha256: NAME.test(path.name) ? path.name : null, changedAt });
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/** Bytes that may still be written where the store is. */
export async function freeByteSizeOf(directory: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(directory);
    return bavail * bsize;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

/** When a file or folder was last changed; null when it is gone. */
export async function changeTimeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

async function* filesOf(directory: string): AsyncGenerator<{ readonly name: string; readonly full: string }> {
  for (const folder of await namesOf(directory)) {
    for (const name of await namesOf(join(directory, folder))) yield { name, full: join(directory, folder, name) };
  }
}

/** Names in a folder; none when there is no such folder. */
export async function namesOf(path: string): Promise<readonly string[]> {
  const names: string[] = [];
  try {
    for await (const entry of await opendir(path)) names.push(entry.name);
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
  return names;
}

/** The file or its folder is not there. */
export function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
