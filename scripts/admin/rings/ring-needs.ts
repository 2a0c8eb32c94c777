import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { KeyRing } from '#config/key-ring.ts';
import { SecretBox } from '#config/secret-box.ts';
import {
  BlobDamagedError,
  BlobMissingError,
  EncryptedBlobStore,
  sealingKeyOf,
} from '#db/blobs/encrypted-blob-store.ts';
import type { SealedShelf } from '#db/blobs/sealed-shelf.ts';
import type { EntityManager } from '#db/orm.ts';
import { putSealed, SEALED_COLUMNS, sealedIn } from '#db/operating/sealed-secrets.ts';
import { MANIFEST } from '../../backup/manifest.ts';

/** Files of the store by the key that seals them. */
export async function filesByKey(shelf: SealedShelf): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for await (const page of shelf.pages()) {
    for (const { sha256 } of page) {
      const sealed = sha256 === null ? null : await shelf.read(sha256);
      const id = sealed && sealingKeyOf(sealed);
      if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** What became of the files of a store when they were sealed anew. */
export interface RewrappedFiles {
  readonly rewrapped: number;
  /** Already under the first key. */
  readonly kept: number;
  /** Names of those that no key of the ring opens. */
  readonly damaged: readonly string[];
}

/** Each file whole or as it was; broken off anywhere it goes on from there when it is repeated. */
export async function rewrapFiles(shelf: SealedShelf, ring: KeyRing): Promise<RewrappedFiles> {
  const store = new EncryptedBlobStore(shelf, ring);
  const damaged: string[] = [];
  let [rewrapped, kept] = [0, 0];
  for await (const page of shelf.pages()) {
    for (const { sha256 } of page) {
      if (sha256 === null) continue;
      try {
        if (await store.rewrap(sha256)) rewrapped += 1;
        else kept += 1;
      } catch (error) {
        if (error instanceof BlobDamagedError) damaged.push(sha256);
        else if (!(error instanceof BlobMissingError)) throw error;
      }
    }
  }
  return { rewrapped, kept, damaged };
}

/** Finished copies that the key seals: the database in them opens with it alone. */
export function copiesUnder(folder: string | undefined, keyId: string): number {
  if (folder === undefined || !existsSync(folder)) return 0;
  const manifests = readdirSync(folder).map((name) => join(folder, name, MANIFEST));
  return manifests.filter((file) => existsSync(file) && keyOf(file) === keyId).length;
}

function keyOf(manifest: string): string {
  return z.object({ keyId: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8'))).keyId;
}

/** How many secrets of the database only this key opens. */
export async function secretsUnder(em: EntityManager, ring: KeyRing, keyId: string): Promise<number> {
  const key = ring.find(({ id }) => id === keyId);
  if (!key) return 0;
  let count = 0;
  for (const column of SEALED_COLUMNS) {
    const box = new SecretBox([key], column.purpose);
    count += (await sealedIn(em, column)).filter(({ id, sealed }) => box.open(sealed, id) !== null).length;
  }
  return count;
}

/** @returns how many secrets are sealed anew @throws RangeError when one opens with no key of the ring */
export async function rewrapSecrets(em: EntityManager, ring: KeyRing): Promise<number> {
  let count = 0;
  for (const column of SEALED_COLUMNS) {
    const box = new SecretBox(ring, column.purpose);
    for (const text of await sealedIn(em, column)) {
      const again = box.rewrapped(text.sealed, text.id);
      if (again === null) continue;
      await putSealed(em, column, text, again);
      count += 1;
    }
  }
  return count;
}
