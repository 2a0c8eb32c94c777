import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markOwner, RUN_PREFIX } from './leftovers.ts';

const VARIABLE = 'MASK_TEST_KEPT';

/** Where the files of one run keep for each other what is slow to make; undefined outside of a run of tests. */
export function keptInRun(): string | undefined {
  return process.env[VARIABLE];
}

/** Makes the folder and names it to all test files of the run; a run within another has one of its own. @returns what removes it */
export function openKeptInRun(): () => void {
  const directory = mkdtempSync(join(tmpdir(), RUN_PREFIX));
  markOwner(directory);
  process.env[VARIABLE] = directory;
  return () => {
    delete process.env[VARIABLE];
    rmSync(directory, { recursive: true, force: true });
  };
}
