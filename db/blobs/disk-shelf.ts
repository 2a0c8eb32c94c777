import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { freeByteSizeOf, isAbsent, shelvedBlobs } from './blob-shelf.ts';
import { clearBlob, mendShelf } from './clear-blob.ts';
import { requireHash, type SealedShelf } from './sealed-shelf.ts';

/** A folder of this machine; files lie in it by the first two signs of their names. */
export function diskShelf(directory: string): SealedShelf {
  const pathOf = (sha256: string): string => join(directory, requireHash(sha256).slice(0, 2), sha256);
  const write = async (sha256: string, sealed: Buffer): Promise<void> => writeWhole(pathOf(sha256), sealed);
  return {
    write,
    read: async (sha256) => orNull(readFile(pathOf(sha256))),
    renew: async (sha256, seal) => {
      if (!(await touch(pathOf(sha256)))) await write(sha256, seal());
    },
    byteSize: async (sha256) => (await orNull(stat(pathOf(sha256))))?.size ?? null,
    remove: async (sha256) => rm(pathOf(sha256), { force: true }),
    pages: () => shelvedBlobs(directory),
    // Nothing was stored yet: then the place for the folder is what must be there.
    probe: () => access(directory).catch(() => access(dirname(directory))),
    freeByteSize: () => freeByteSizeOf(directory),
    clear: async (sha256, clearing) => clearBlob(directory, requireHash(sha256), clearing),
    mend: (halfWrittenBefore) => mendShelf(directory, halfWrittenBefore),
  };
}

/** False: it is not there. */
async function touch(path: string): Promise<boolean> {
  const now = new Date();
  return (await orNull(utimes(path, now, now).then(() => true))) ?? false;
}

async function writeWhole(path: string, sealed: Buffer): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.${randomUUID()}.part`);
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(sealed);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}
