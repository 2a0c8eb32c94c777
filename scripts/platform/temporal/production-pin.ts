import { join } from 'node:path';
import { PLATFORM } from './cli-pin.ts';

/** The server that `go.mod` beside this file pins; a test keeps the two the same. */
export const SERVER_VERSION = '1.32.0';

/** The two programs of the production engine. */
export interface EnginePrograms {
  readonly server: string;
  /** Makes and updates the schema. */
  readonly sql: string;
}

/** Their folder in the cache: named by version, so that a new pin builds anew. */
export function engineDir(cacheDir: string): string {
  return join(cacheDir, `temporal-server-${SERVER_VERSION}-${PLATFORM}`);
}

/** The programs in that folder, there or not. */
export function enginePrograms(cacheDir: string): EnginePrograms {
  const dir = engineDir(cacheDir);
  return { server: join(dir, 'server'), sql: join(dir, 'sql') };
}
