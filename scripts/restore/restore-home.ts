import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { isGiven } from '#config/setting-files.ts';
import { readSettings } from '#config/settings.ts';
import { placeProcess } from '#config/storage-settings.ts';
import { diskShelf } from '#db/blobs/disk-shelf.ts';
import { openShelf } from '#db/blobs/open-shelf.ts';
import type { SealedShelf } from '#db/blobs/sealed-shelf.ts';
import { bringKeys, type KeysFile } from '../backup/keys-file.ts';
import { freePort } from '../platform/free-port.ts';
import type { Layout } from '../platform/layout.ts';
import { openCluster } from '../platform/postgres/cluster.ts';
import { removeCluster } from '../platform/postgres/housing.ts';
import { appDatabase } from '../platform/postgres/running-database.ts';
import { bringDatabase } from './bring-database.ts';
import { bringFiles, type OpenedCopy } from './bring-files.ts';
import { isHalfMade, markHalfMade, markWhole } from './half-made.ts';

/** Something lies where the court is to be restored. */
export class HomeNotEmptyError extends Error {
  override name = 'HomeNotEmptyError';
}

/**
 * Restores a court into an empty folder: keys, files, database, and opens it in recovery. A Post that is an emulator is no part of the
 * court and may lie there already. @returns the files that were left behind @throws HomeNotEmptyError in words
 */
export async function restoreHome(places: Layout, copy: OpenedCopy, keysFile: KeysFile): Promise<readonly string[]> {
  mkdirSync(places.home, { recursive: true, mode: 0o711 });
  requireRoom(places);
  if (isHalfMade(places)) removeCourt(places);
  markHalfMade(places);
  const damaged = await bringFiles(copy, shelfOf(places));
  bringKeys(keysFile, places);
  const cluster = await openCluster({ dir: places.postgres, port: await freePort(), durable: true });
  try {
    await bringDatabase(await appDatabase(cluster), copy);
  } finally {
    await cluster.stop();
  }
  markWhole(places);
  return damaged;
}

/** Files go where the installation will look for them: into its folder, or into the bucket that the caller's environment names. */
function shelfOf({ blobs }: Layout): SealedShelf {
  if (!isGiven('MASK_BLOB_URL', process.env)) return diskShelf(blobs);
  return openShelf(readSettings(placeProcess, process.env));
}

function courtOf(places: Layout): readonly string[] {
  return [places.blobs, places.postgres, places.temporal, places.pki, places.secretsFile];
}

/** Only what an earlier restore that was broken off has made: the folder was empty before it. */
function removeCourt(places: Layout): void {
  if (existsSync(places.postgres)) removeCluster(places.postgres);
  for (const path of courtOf(places)) rmSync(path, { recursive: true, force: true });
}

/** Asked before anything is read; what an earlier restore has half made is no court. @throws HomeNotEmptyError in words */
export function requireRoom(places: Layout): void {
  if (isHalfMade(places)) return;
  const taken = courtOf(places).find((path) => existsSync(path) && !isEmptyFolder(path));
  if (taken === undefined) return;
  throw new HomeNotEmptyError(
    `В ${places.home} уже есть суд (${taken}). Восстановление ничего не заменяет: уберите эту папку или назовите пустую в MASK_HOME.`,
  );
}

function isEmptyFolder(path: string): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return false;
    throw error;
  }
}
