import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PROJECT_ROOT } from '../platform/layout.ts';

/** A document that becomes a letter of its own. */
export interface DemoDocument {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const SAMPLES = join(PROJECT_ROOT, 'samples');

/** All sample documents, absolute paths. */
export const DEFAULT_FILES: readonly string[] = readdirSync(SAMPLES)
  .sort()
  .map((name) => join(SAMPLES, name));

/** Reads the files. @throws Error that names every file that cannot be read, before anything is started. */
export async function readDocuments(files: readonly string[]): Promise<readonly DemoDocument[]> {
  const read = await Promise.allSettled(
    files.map(async (file) => ({ fileName: basename(file), bytes: new Uint8Array(await readFile(file)) })),
  );
  const wrong = read.flatMap((result, index) =>
    result.status === 'rejected' ? [`  ${files[index] ?? ''}: ${reasonOf(result.reason)}`] : [],
  );
  if (wrong.length > 0) throw new Error(`Не прочитаны файлы:\n${wrong.join('\n')}`);
  return read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'такого файла нет';
  if (code === 'EISDIR') return 'это папка';
  if (code === 'EACCES') return 'нет права на чтение';
  return String(error);
}
