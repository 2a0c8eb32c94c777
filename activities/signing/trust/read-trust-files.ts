import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { derParts } from '../certificates/pem.ts';

/** The three folders of a trust directory; any of them may hold PEM files (several in one) and DER files. */
export const TRUST_FOLDERS = ['roots', 'intermediates', 'crls'] as const;
export type TrustFolder = (typeof TRUST_FOLDERS)[number];

/** One certificate or list. */
export interface TrustPart {
  /** `crls/2.pem`, for people. */
  readonly file: string;
  /** Empty when there is none in the file. */
  readonly der: Uint8Array;
}

/** Every certificate or list of one folder, by file name. A folder that is absent is empty. */
export async function readTrustFolder(trustDir: string, folder: TrustFolder): Promise<readonly TrustPart[]> {
  const names = await namesIn(join(trustDir, folder));
  const parts = names.map(async (name) => {
    const found = derParts(await readFile(join(trustDir, folder, name)));
    return (found.length === 0 ? [new Uint8Array()] : found).map((der) => ({ file: `${folder}/${name}`, der }));
  });
  return (await Promise.all(parts)).flat();
}

/** Changes whenever a file of the trust directory does. */
export async function trustFingerprint(trustDir: string): Promise<string> {
  const lines: string[] = [];
  for (const folder of TRUST_FOLDERS) {
    for (const name of await namesIn(join(trustDir, folder))) {
      const { size, mtimeMs, ino } = await stat(join(trustDir, folder, name));
      lines.push([folder, name, size, mtimeMs, ino].join('/'));
    }
  }
  return lines.join('\n');
}

async function namesIn(directory: string): Promise<readonly string[]> {
  try {
    const names = await readdir(directory);
    return names.filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
