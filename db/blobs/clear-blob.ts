import { link, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { namesOf } from './blob-shelf.ts';
import type { Clearing } from './sealed-shelf.ts';

const SET_ASIDE = /^\.([0-9a-f]{64})\.cleared$/;
const HALF_WRITTEN = /^\..+\.part$/;

/**
 * Takes away a file that nobody needs. It is set aside first and judged then: who stores the same content from this moment on writes it
 * anew, and who did it before has changed the file's time. So there is no moment in which a file goes that a row names or is about to name.
 * @returns its size, bytes; null: it stays, or is not there
 */
export async function clearBlob(directory: string, sha256: string, clearing: Clearing): Promise<number | null> {
  const path = pathOf(directory, sha256);
  const aside = asideOf(directory, sha256);
  if (!(await moved(path, aside))) return null;
  const { mtimeMs, size } = await stat(aside);
  if (mtimeMs > clearing.unchangedSince || (await clearing.isNamed(sha256))) {
    await putBack(aside, path);
    return null;
  }
  await rm(aside, { force: true });
  return size;
}

/** What a killed process left: files set aside are put back, half-written ones older than that go. @returns how many went */
export async function mendShelf(directory: string, halfWrittenBefore: number): Promise<number> {
  let gone = 0;
  for (const folder of await namesOf(directory)) {
    for (const name of await namesOf(join(directory, folder))) {
      const path = join(directory, folder, name);
      const sha256 = SET_ASIDE.exec(name)?.[1];
      if (sha256 !== undefined) await putBack(path, pathOf(directory, sha256));
      else if (HALF_WRITTEN.test(name) && (await isOlder(path, halfWrittenBefore))) {
        await rm(path, { force: true });
        gone += 1;
      }
    }
  }
  return gone;
}

/** Somebody may have stored the content anew meanwhile: it is the same, and his stays. */
async function putBack(aside: string, path: string): Promise<void> {
  try {
    await link(aside, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' && codeOf(error) !== 'ENOENT') throw error;
  }
  await rm(aside, { force: true });
}

async function moved(path: string, aside: string): Promise<boolean> {
  try {
    await rename(path, aside);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function isOlder(path: string, before: number): Promise<boolean> {
  try {
    return (await stat(path)).mtimeMs < before;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function pathOf(directory: string, sha256: string): string {
  return join(directory, sha256.slice(0, 2), sha256);
}

function asideOf(directory: string, sha256: string): string {
  return join(directory, sha256.slice(0, 2), `.${sha256}.cleared`);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
