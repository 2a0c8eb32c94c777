import type { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';

const LIMIT_MS = 3_000;

/** False: the store of files does not answer in time or refuses; a look at it must not wait as long as a file may. */
export async function isAnswering(blobs: Pick<EncryptedBlobStore, 'probe'>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, LIMIT_MS, false);
  });
  const asked = blobs.probe().then(
    () => true,
    () => false,
  );
  return Promise.race([asked, limit]).finally(() => {
    clearTimeout(timer);
  });
}
