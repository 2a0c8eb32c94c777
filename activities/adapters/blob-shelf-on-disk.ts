import { join } from 'node:path';
import { changeTimeOf, freeByteSizeOf, namesOf, shelvedBlobs } from '#db/blobs/blob-shelf.ts';
import type { BlobShelf, TempShelf } from '../ports/blob-shelf.ts';

/** The store's folder, seen from below. */
export function createBlobShelf(directory: string): BlobShelf {
  return { pages: () => shelvedBlobs(directory), freeByteSize: () => freeByteSizeOf(directory) };
}

/** Folders in which the worker keeps what lives for one job only: listeners, openssl. */
export function createTempShelf(tempDir: string): TempShelf {
  return {
    changes: async () => {
      const folders = [join(tempDir, 'documents'), join(tempDir, 'openssl')];
      const paths = (await Promise.all(folders.map(async (folder) => pathsIn(folder)))).flat();
      const times = await Promise.all(paths.map(changeTimeOf));
      return times.filter((time) => time !== null);
    },
  };
}

async function pathsIn(folder: string): Promise<readonly string[]> {
  return (await namesOf(folder)).map((name) => join(folder, name));
}
