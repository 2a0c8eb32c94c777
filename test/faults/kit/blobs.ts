import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings } from '#config/settings.ts';
import { storageSettings } from '#config/storage-settings.ts';
import type { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import { openBlobStore } from '#db/blobs/open-shelf.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';

/** Files that lie half written, as absolute paths. */
export async function drafts(court: CourtSystem): Promise<readonly string[]> {
  return (await allFiles(court)).filter((path) => path.endsWith('.part'));
}

/** Reads every file that any row names. @throws BlobMissingError · BlobDamagedError */
export async function requireBlobs(court: CourtSystem): Promise<number> {
  const store = storeOf(court);
  const named = await court.office.rows<{ sha256: string }>(
    `select sha256 from file union select sha256 from attachment
      union select pdf_sha256 from conversion where pdf_sha256 is not null
      union select archive_sha256 from batch where archive_sha256 is not null`,
  );
  for (const { sha256 } of named) await store.get(sha256);
  return named.length;
}

/** The court's own store. */
export function storeOf({ env }: CourtSystem): EncryptedBlobStore {
  return openBlobStore(readSettings(storageSettings, env.worker));
}

async function allFiles({ places }: CourtSystem): Promise<readonly string[]> {
  const entries = await readdir(places.blobs, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
