import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { programsIn, type PostgresPrograms } from './natives.ts';
import { serviceAccount, succeedsAs, type RunAs } from './run-as.ts';

/** Who runs the server, with which programs, and where its data lie. */
export interface Housing {
  readonly runAs: RunAs;
  readonly programs: PostgresPrograms;
  readonly dataDir: string;
}

/** Nobody on this machine may run PostgreSQL over that folder. */
export class NoHousing extends Error {
  override name = 'NoHousing';
}

/**
 * Decides for a cluster folder; what was decided once stays, by the owner of the data. Root: the service account when it can reach
 * both programs and data; else a user namespace; else the service account with programs and data outside, in a folder of its own
 * whose path is kept in `<dir>/outside`.
 */
export function housingFor(dir: string, programs: PostgresPrograms): Housing {
  mkdirSync(dir, { recursive: true });
  const dataDir = dataDirOf(dir);
  if (process.getuid?.() !== 0) return { runAs: { kind: 'self' }, programs, dataDir };
  const outside = readOutside(dir);
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  const account = owner && owner.uid !== 0 ? accountOf(owner) : serviceAccount();
  if (outside) return moveOutside(account, dir, programs, outside);
  if (account && owner?.uid !== 0 && reaches(account, programs) && letIn(account, dir)) {
    return { runAs: account, programs, dataDir };
  }
  const namespace: RunAs = { kind: 'namespace' };
  if ((!owner || owner.uid === 0) && succeedsAs(namespace, programs.postgres, ['--version'])) {
    return { runAs: namespace, programs, dataDir };
  }
  if (owner) throw new NoHousing(noHousing(dir));
  return moveOutside(account, dir, programs, newOutside(dir));
}

/** Where the data of a cluster folder lie, or will when nothing else is decided: inside it, or outside when there is a note. */
export function dataDirOf(dir: string): string {
  return join(readOutside(dir) ?? dir, 'data');
}

function accountOf(owner: { readonly uid: number; readonly gid: number }): RunAs {
  return { kind: 'user', name: String(owner.uid), uid: owner.uid, gid: owner.gid };
}

function reaches(account: RunAs, programs: PostgresPrograms): boolean {
  return succeedsAs(account, programs.postgres, ['--version']);
}

/** The cluster folder itself may be entered (not listed) by the account; it makes `data` inside with mode 0700. */
function letIn(account: RunAs, dir: string): boolean {
  if (!succeedsAs(account, 'test', ['-x', dirname(dir)])) return false;
  chmodSync(dir, 0o711);
  return true;
}

function moveOutside(account: RunAs | undefined, dir: string, programs: PostgresPrograms, outside: string): Housing {
  if (!account) throw new NoHousing(noHousing(dir));
  mkdirSync(outside, { recursive: true, mode: 0o711 });
  const copied = join(outside, 'programs');
  if (!existsSync(copied)) {
    const half = `${copied}.${randomBytes(4).toString('hex')}`;
    cpSync(programs.home, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, copied);
  }
  if (!reaches(account, programsIn(copied))) throw new NoHousing(noHousing(dir));
  return { runAs: account, programs: programsIn(copied), dataDir: dataDirOf(dir) };
}

function readOutside(dir: string): string | undefined {
  const note = join(dir, 'outside');
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
}

function newOutside(dir: string): string {
  const outside = join('/var/lib/mask-postgres', randomBytes(8).toString('hex'));
  writeFileSync(join(dir, 'outside'), `${outside}\n`);
  return outside;
}

/** Makes a folder that the account owns; for the others nothing changes. */
export function prepareDataDir(housing: Housing): void {
  mkdirSync(housing.dataDir, { recursive: true, mode: 0o700 });
  if (housing.runAs.kind === 'user') chownSync(housing.dataDir, housing.runAs.uid, housing.runAs.gid);
}

/** Removes the cluster wherever it lies. The server must be stopped. */
export function removeCluster(dir: string): void {
  const outside = readOutside(dir);
  if (outside) rmSync(outside, { recursive: true, force: true });
  rmSync(dir, { recursive: true, force: true });
}

function noHousing(dir: string): string {
  return [
    `PostgreSQL не может работать от имени root с данными в ${dir}.`,
    'Запустите проект от обычного пользователя, заведите пользователя postgres (adduser --system --group postgres)',
    'или задайте DATABASE_URL своего PostgreSQL 18.',
  ].join(' ');
}
