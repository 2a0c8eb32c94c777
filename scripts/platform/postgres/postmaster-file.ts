import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf, identityOf, type ProcessIdentity } from '../process-identity.ts';

/** What `postmaster.pid` says of a running server. */
export interface Postmaster {
  readonly process: ProcessIdentity;
  readonly port: number;
}

/** The server that runs over this folder now, whoever started it; undefined when the file is absent or speaks of a dead process. */
export function runningPostmaster(dataDir: string): Postmaster | undefined {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  const process = identityOf(Number(pid));
  // A number used again by another program must not be taken for the server, still less stopped.
  if (!process || !commandLineOf(process.pid).includes(dataDir)) return undefined;
  return { process, port: Number(port) };
}

/**
 * Removes a file left by a server that is no more. PostgreSQL itself would take any living process with that number for its server
 * and refuse to start; its second guard, the shared memory block, stays in force.
 */
export function dropStaleFile(dataDir: string): void {
  if (!runningPostmaster(dataDir)) rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}
