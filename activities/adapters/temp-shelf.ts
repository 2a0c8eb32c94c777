import { join } from 'node:path';
import { changeTimeOf, namesOf } from '#db/blobs/blob-shelf.ts';
import type { TempShelf } from '../ports/blob-shelf.ts';

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
