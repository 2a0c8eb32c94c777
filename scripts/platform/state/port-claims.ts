import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AlreadyRunning, takeRunLock } from './run-lock.ts';

/** What this process has claimed already, on which it may settle again. */
const own = new Set<string>();

/**
 * Claims a port for as long as this process runs: between being chosen and being listened on somebody who starts at the same moment would
 * find it free as well. A claim of a process that has ended does not count. @returns false when another holds it
 */
export function claimPort(folder: string, port: number): boolean {
  const file = join(folder, `${String(port)}.lock`);
  if (own.has(file)) return true;
  mkdirSync(folder, { recursive: true });
  try {
    takeRunLock(file);
    own.add(file);
    return true;
  } catch (error) {
    if (error instanceof AlreadyRunning) return false;
    throw error;
  }
}
