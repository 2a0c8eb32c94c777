import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real file system of its own size, which a test may fill up. */
export interface SmallDisk {
  readonly path: string;
  /** Takes every byte that is left. */
  fill(): void;
  /** Gives back what `fill` took. */
  free(): void;
  /** Ends it with all that is on it. */
  unmount(): void;
}

const CHUNK = Buffer.alloc(64 * 1024);

/** Why there can be none here; undefined: there can. Mounting is root's, and a container may forbid it to root as well. */
export const noSmallDisk: string | undefined = reason();

export function smallDisk(megabytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'mask-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m,mode=0711`, 'tmpfs', path], {
    stdio: 'pipe',
  });
  const ballast = join(path, 'ballast');
  return {
    path,
    fill: () => fillUp(ballast),
    free: () => rmSync(ballast, { force: true }),
    unmount: () => {
      // Lazily: a process that is just ending may still have a file open.
      execFileSync('umount', ['--lazy', path], { stdio: 'pipe' });
      rmSync(path, { recursive: true, force: true });
    },
  };
}

function fillUp(ballast: string): void {
  const file = openSync(ballast, 'a');
  try {
    for (let byteSize = CHUNK.length; byteSize >= 1; byteSize = Math.floor(byteSize / 2)) takeAll(file, byteSize);
  } finally {
    closeSync(file);
  }
}

function takeAll(file: number, byteSize: number): void {
  for (;;) {
    try {
      writeSync(file, CHUNK, 0, byteSize);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return;
      throw error;
    }
  }
}

function reason(): string | undefined {
  if (process.getuid?.() !== 0) return 'a small file system is mounted by root only';
  try {
    smallDisk(1).unmount();
    return undefined;
  } catch (error) {
    return `nothing can be mounted here: ${error instanceof Error ? error.message : String(error)}`;
  }
}
