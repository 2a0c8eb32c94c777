import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { randomUUID } from 'node:crypto';
import type { KeyRing } from '#config/key-ring.ts';
import { shelvedBlobs } from '#db/blobs/blob-shelf.ts';
import { BlobDamagedError, BlobMissingError, EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';

/** What was done with the files of one copy. */
export interface FilesCopied {
  readonly copied: number;
  readonly count: number;
  readonly byteSize: number;
}

/** Whole read through once a week: old files rot as well as new ones. */
const TURNS = 7;

/**
 * Files are named by what they hold and never change: those that the shelf has and the copies have not are copied, and each new one is
 * opened and read before it counts. They are encrypted as they lie; the keys are elsewhere. The time on each file of the copies is when
 * the store last had it.
 */
export async function copyFiles(from: string, to: string, keys: KeyRing, turn: number): Promise<FilesCopied> {
  const kept = new EncryptedBlobStore(to, keys);
  const totals = { copied: 0, count: 0, byteSize: 0 };
  for await (const page of shelvedBlobs(from)) {
    for (const { sha256 } of page) {
      if (sha256 === null) continue;
      const target = fileIn(to, sha256);
      const isThere = await kept.has(sha256);
      const isRead = !isThere || Number.parseInt(sha256.slice(0, 8), 16) % TURNS === turn % TURNS;
      const isWhole =
        (isThere || (await copyOne(fileIn(from, sha256), target))) && (!isRead || (await isGood(kept, sha256)));
      // One that has rotted among the copies is taken again from the store.
      if (!isWhole && !(isThere && (await copyOne(fileIn(from, sha256), target)) && (await isGood(kept, sha256)))) {
        await rm(target, { force: true });
        continue;
      }
      await utimes(target, new Date(), new Date());
      totals.copied += isThere ? 0 : 1;
      totals.count += 1;
      totals.byteSize += (await stat(target)).size;
    }
  }
  return totals;
}

/** False: it is gone from the shelf meanwhile. */
async function copyOne(from: string, to: string): Promise<boolean> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const draft = join(dirname(to), `.${randomUUID()}.part`);
  try {
    await copyFile(from, draft, constants.COPYFILE_FICLONE);
    await durable(draft);
    await rename(draft, to);
    return true;
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

async function durable(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function isGood(store: EncryptedBlobStore, sha256: string): Promise<boolean> {
  try {
    await store.get(sha256);
    return true;
  } catch (error) {
    if (error instanceof BlobDamagedError || error instanceof BlobMissingError) return false;
    throw error;
  }
}

/** Copies one file of a copy into a store and opens it there. @returns false when it is not whole, and then it does not lie there */
export async function bringFile(
  from: string,
  to: EncryptedBlobStore,
  toFolder: string,
  sha256: string,
): Promise<boolean> {
  const target = fileIn(toFolder, sha256);
  if ((await copyOne(fileIn(from, sha256), target)) && (await isGood(to, sha256))) return true;
  await rm(target, { force: true });
  return false;
}

/** The files that are not whole among the copies' files, of those named. */
export async function damagedOf(
  folder: string,
  keys: KeyRing,
  names: AsyncIterable<string>,
): Promise<readonly string[]> {
  const store = new EncryptedBlobStore(folder, keys);
  const damaged: string[] = [];
  for await (const name of names) if (!(await isGood(store, name))) damaged.push(name);
  return damaged;
}

/** Removes the files that the store has not had since then: no copy that is kept needs them. @returns how many */
export async function dropFilesUnseenSince(folder: string, since: Date): Promise<number> {
  let dropped = 0;
  for await (const page of shelvedBlobs(folder)) {
    for (const { sha256, changedAt } of page) {
      if (sha256 === null || changedAt >= since.getTime()) continue;
      await rm(fileIn(folder, sha256), { force: true });
      dropped += 1;
    }
  }
  return dropped;
}

/** The lines of a list. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity }))
    if (line !== '') yield line;
}

function fileIn(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}
