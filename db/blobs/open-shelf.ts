import type { z } from 'zod';
import type { storageSettings } from '#config/storage-settings.ts';
import { diskShelf } from './disk-shelf.ts';
import { EncryptedBlobStore } from './encrypted-blob-store.ts';
import { s3Shelf } from './s3-shelf.ts';
import type { SealedShelf } from './sealed-shelf.ts';

export type StorageSettings = z.infer<typeof storageSettings>;

/** The shelf that the settings name: a folder, or a bucket. */
export function openShelf(settings: Omit<StorageSettings, 'MASK_BLOB_KEYS'>): SealedShelf {
  const { MASK_BLOB_DIR: folder, MASK_BLOB_URL: bucket } = settings;
  if (bucket === undefined) {
    if (folder === undefined) throw new TypeError('the settings name no place for files');
    return diskShelf(folder);
  }
  return s3Shelf({
    ...bucket,
    endpoint: settings.MASK_BLOB_S3_ENDPOINT,
    region: settings.MASK_BLOB_S3_REGION,
    isPathStyle: settings.MASK_BLOB_S3_PATH_STYLE,
    keyId: settings.MASK_BLOB_S3_KEY_ID ?? '',
    secret: settings.MASK_BLOB_S3_SECRET ?? '',
  });
}

/** The store over it. */
export function openBlobStore(settings: StorageSettings): EncryptedBlobStore {
  return new EncryptedBlobStore(openShelf(settings), settings.MASK_BLOB_KEYS);
}
