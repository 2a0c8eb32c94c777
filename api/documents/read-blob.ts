import {
  BlobDamagedError,
  BlobKeyMissingError,
  BlobMissingError,
  type EncryptedBlobStore,
} from '#db/blobs/encrypted-blob-store.ts';
import { ApplicationError } from '../errors.ts';

/** A file to be given out. */
export interface Download {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
}

/** The stored bytes, checked against their hash. @throws ApplicationError `file-damaged`: never a wrong file */
export async function readBlob(blobs: EncryptedBlobStore, sha256: string): Promise<Uint8Array> {
  try {
    return await blobs.get(sha256);
  } catch (error) {
    if (!(error instanceof BlobMissingError || error instanceof BlobDamagedError)) throw error;
    throw new ApplicationError('file-damaged', {
      detail:
        error instanceof BlobKeyMissingError
          ? 'Файл закрыт ключом, которого у сайта нет: после смены ключей его не перезапустили. Сообщите администратору.'
          : 'Файл в хранилище повреждён или утрачен. Сообщите администратору.',
      cause: error,
    });
  }
}
