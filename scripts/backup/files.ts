import { createReadStream } from 'node:fs';
import { stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { KeyRing } from '#config/key-ring.ts';
import { diskShelf } from '#db/blobs/disk-shelf.ts';
import { BlobDamagedError, BlobMissingError, EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import type { SealedShelf } from '#db/blobs/sealed-shelf.ts';

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
 * opened and read before it counts. From a folder and from a bucket alike they are encrypted as they lie; the keys are elsewhere. The time on each file of the copies is when
 * the store last had it.
 */
export async function copyFiles(from: SealedShelf, to: string, keys: KeyRing, turn: number): Promise<FilesCopied> {
  const target = diskShelf(to);
  const kept = new EncryptedBlobStore(target, keys);
  const totals = { copied: 0, count: 0, byteSize: 0 };
  for await (const page of from.pages()) {
    for (const { sha256 } of page) {
      if (sha256 === null) continue;
      const isThere = await kept.has(sha256);
      const isRead = !isThere || Number.parseInt(sha256.slice(0, 8), 16) % TURNS === turn % TURNS;
      const isWhole = (isThere || (await copyOne(from, target, sha256))) && (!isRead || (await isGood(kept, sha256)));
      // One that has rotted among the copies is taken again from the store.
      if (!isWhole && !(isThere && (await copyOne(from, target, sha256)) && (await isGood(kept, sha256)))) {
        await target.remove(sha256);
        continue;
      }
      await utimes(fileIn(to, sha256), new Date(), new Date());
      totals.copied += isThere ? 0 : 1;
      totals.count += 1;
      totals.byteSize += (await stat(fileIn(to, sha256))).size;
    }
  }
  return totals;
}

/** False: it is gone from the shelf meanwhile. */
async function copyOne(from: SealedShelf, to: SealedShelf, sha256: string): Promise<boolean> {
  const sealed = await from.read(sha256);
  if (sealed === null) return false;
  await to.write(sha256, sealed);
  return true;
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
  from: SealedShelf,
  store: EncryptedBlobStore,
  to: SealedShelf,
  sha256: string,
): Promise<boolean> {
  if ((await copyOne(from, to, sha256)) && (await isGood(store, sha256))) return true;
  await to.remove(sha256);
  return false;
}

/** The files that are not whole among the copies' files, of those named. */
export async function damagedOf(
  folder: string,
  keys: KeyRing,
  names: AsyncIterable<string>,
): Promise<readonly string[]> {
  const store = new EncryptedBlobStore(diskShelf(folder), keys);
  const damaged: string[] = [];
  for await (const name of names) if (!(await isGood(store, name))) damaged.push(name);
  return damaged;
}

/** Removes the files that the store has not had since then: no copy that is kept needs them. @returns how many */
export async function dropFilesUnseenSince(folder: string, since: Date): Promise<number> {
  let dropped = 0;
  const shelf = diskShelf(folder);
  for await (const page of shelf.pages()) {
    for (const { sha256, changedAt } of page) {
      if (sha256 === null || changedAt >= since.getTime()) continue;
      await shelf.remove(sha256);
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
