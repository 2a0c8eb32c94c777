import { join } from 'node:path';
import type { KeyRing } from '#config/key-ring.ts';
import { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import { bringFile, linesOf } from '../backup/files.ts';
import { FILE_LIST, FILES_FOLDER, type CopyContent } from '../backup/manifest.ts';
import { CopyDamagedError } from '../backup/sealed-part.ts';

/** A copy with the keys that open it, read and found whole. */
export interface OpenedCopy {
  readonly folder: string;
  readonly content: CopyContent;
  readonly keys: KeyRing;
}

/** Copies every file that the rows name, and opens each where it then lies. @throws CopyDamagedError */
export async function bringFiles({ folder, content, keys }: OpenedCopy, into: string): Promise<void> {
  const store = new EncryptedBlobStore(into, keys);
  const missing = new Set(content.missing);
  for await (const sha256 of linesOf(join(folder, FILE_LIST))) {
    if (missing.has(sha256)) continue;
    if (!(await bringFile(join(folder, '..', FILES_FOLDER), store, into, sha256))) {
      throw new CopyDamagedError(`В копии нет целого файла ${sha256}.`);
    }
  }
}
