import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * PostgreSQL refuses to run as root, so root needs another identity for it:
 * `self` we are not root; `user` an unprivileged account of the machine; `namespace` a user namespace in which root is seen as
 * nobody (the only way when the project lies under /root, where no other account may enter).
 */
export type RunAs =
  | { readonly kind: 'self' }
  | { readonly kind: 'user'; readonly name: string; readonly uid: number; readonly gid: number }
  | { readonly kind: 'namespace' };

/** What is given to `spawn`. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly identity: { readonly uid?: number; readonly gid?: number };
}

const NOBODY = '65534';

/** The same command under the chosen identity. */
export function commandAs(runAs: RunAs, file: string, args: readonly string[]): Command {
  if (runAs.kind === 'self') return { file, args, identity: {} };
  if (runAs.kind === 'user') return { file, args, identity: { uid: runAs.uid, gid: runAs.gid } };
  const namespace = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];
  return { file: 'unshare', args: [...namespace, file, ...args], identity: {} };
}

/** True when the command ends with status 0 under this identity. */
export function succeedsAs(runAs: RunAs, file: string, args: readonly string[]): boolean {
  const command = commandAs(runAs, file, args);
  return spawnSync(command.file, command.args, { ...command.identity, stdio: 'ignore' }).status === 0;
}

/** The account for PostgreSQL when we are root: `postgres` if the machine has one, else `nobody`. */
export function serviceAccount(): RunAs | undefined {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const wanted of ['postgres', 'nobody']) {
    const [name, , uid, gid] = lines.find((line) => line.startsWith(`${wanted}:`))?.split(':') ?? [];
    if (name && uid && gid) return { kind: 'user', name, uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}
