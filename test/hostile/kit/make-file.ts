import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Canary, HostileFile } from './hostile-file.ts';

/** Makes one attack in a process of its own, so that the making (of a gigabyte of zeros) is not measured as converting. */
export async function makeFile({ name }: HostileFile, canary: Canary): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'mask-hostile-'));
  try {
    const path = join(folder, 'file');
    const program = join(import.meta.dirname, 'make-file-program.ts');
    await promisify(execFile)(process.execPath, [
      '--max-old-space-size=6000',
      program,
      name,
      path,
      JSON.stringify(canary),
    ]);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
