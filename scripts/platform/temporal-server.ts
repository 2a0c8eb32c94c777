import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { devServerArguments, type DevServerOptions } from '#scripts/platform/temporal/dev-server.ts';
import { identityOf, type ProcessIdentity } from './process-identity.ts';

/** Starts the development server in its own process group. It is not yet ready: `ensureNamespace` waits for that. */
export function spawnDevServer(program: string, options: DevServerOptions, logFile: string): ProcessIdentity {
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(program, devServerArguments(options), { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  const identity = child.pid === undefined ? undefined : identityOf(child.pid);
  if (!identity) throw new Error(`сервер Temporal не запустился: ${program}, журнал ${logFile}`);
  return identity;
}
