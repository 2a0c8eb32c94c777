import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Canary, HostileFile } from './hostile-file.ts';

/** Makes these attacks in a process of its own, so that the making (of a gigabyte of zeros) is not measured as converting. */
export async function makeFiles(files: readonly HostileFile[], folder: string, canary: Canary): Promise<void> {
  const program = join(import.meta.dirname, 'make-files-program.ts');
  const names = JSON.stringify(files.map(({ name }) => name));
  await promisify(execFile)(process.execPath, [
    '--max-old-space-size=6000',
    program,
    folder,
    JSON.stringify(canary),
    names,
  ]);
}
