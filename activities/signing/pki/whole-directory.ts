import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const UNFINISHED = '.unfinished-';
/** What a killed process left; a living neighbour's is younger. */
const LEFTOVER_MS = 10 * 60_000;

/**
 * Makes a directory that either is there whole or is not there: filled under another name, written through to the disk, then renamed.
 * When a neighbour was quicker, his directory stays and ours is thrown away.
 */
export async function makeWholeDirectory(target: string, fill: (directory: string) => Promise<void>): Promise<void> {
  const parent = dirname(target);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await removeLeftovers(parent, Date.now() - LEFTOVER_MS);
  const draft = join(parent, `${UNFINISHED}${basename(target)}-${randomUUID()}`);
  await mkdir(draft, { mode: 0o700 });
  try {
    await fill(draft);
    await syncTree(draft);
    await moveIntoPlace(draft, target);
    await syncPath(parent);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

export async function isThere(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return found !== undefined;
}

async function moveIntoPlace(draft: string, target: string): Promise<void> {
  try {
    await rename(draft, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
}

async function removeLeftovers(parent: string, beforeMs: number): Promise<void> {
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    if (!name.startsWith(UNFINISHED)) continue;
    if ((await stat(path)).mtimeMs < beforeMs) await rm(path, { recursive: true, force: true });
  }
}

async function syncTree(directory: string): Promise<void> {
  for (const entry of await readdir(directory, { withFileTypes: true, recursive: true })) {
    await syncPath(join(entry.parentPath, entry.name));
  }
  await syncPath(directory);
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
