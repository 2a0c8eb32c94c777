import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { derParts } from '../certificates/pem.ts';

/** The three folders of a trust directory; any of them may hold PEM files (several in one) and DER files. */
export const TRUST_FOLDERS = ['roots', 'intermediates', 'crls'] as const;
export type TrustFolder = (typeof TRUST_FOLDERS)[number];

/** Every certificate or list of one folder as DER, by file name. A folder that is absent is empty. */
export async function readTrustFolder(trustDir: string, folder: TrustFolder): Promise<readonly Uint8Array[]> {
  const names = await namesIn(join(trustDir, folder));
  const files = await Promise.all(names.map((name) => readFile(join(trustDir, folder, name))));
  return files.flatMap(derParts);
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
