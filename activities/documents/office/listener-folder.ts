import { chmod, chown, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSameProcess, readProcess } from '#fence/process-facts.ts';
import { isReachable } from '#fence/sandbox.ts';
import type { Sandbox } from '#fence/sandbox.ts';
import { removeLeft } from './remove-left.ts';

/** The folders of one listener; ours, but for those that it must write. */
export interface ListenerFolder {
  readonly path: string;
  readonly profile: string;
  /** TMPDIR and HOME of the listener. */
  readonly scratch: string;
  /** One folder a job. Only we may add or replace one, so that a conquered listener cannot lead us elsewhere by a link. */
  readonly jobs: string;
}

/** Makes the folders with a copy of the warmed profile. In the system's temporary folder when a stranger cannot get to `tempDir`. */
export async function makeListenerFolder(
  tempDir: string,
  sandbox: Sandbox,
  profileTemplate: string | undefined,
): Promise<ListenerFolder> {
  const isHere = sandbox.owner === undefined || (await isReachable(tempDir));
  const path = await mkdtemp(join(isHere ? tempDir : tmpdir(), await ownPrefix()));
  await chmod(path, 0o711);
  const folder = { path, profile: join(path, 'profile'), scratch: join(path, 'scratch'), jobs: join(path, 'jobs') };
  await Promise.all([folder.profile, folder.scratch].map((each) => mkdir(each, { mode: 0o700 })));
  await mkdir(folder.jobs, { mode: 0o711 });
  if (profileTemplate !== undefined) await cp(profileTemplate, folder.profile, { recursive: true });
  await Promise.all([folder.profile, folder.scratch].map((each) => handOver(each, sandbox)));
  return folder;
}

/** Removes the folder and all it holds. */
export async function removeListenerFolder(folder: ListenerFolder): Promise<void> {
  await rm(folder.path, { recursive: true, force: true, maxRetries: 3 });
}

/** Gives a folder and what is in it to the user the listener runs as. */
export async function handOver(folder: string, { owner }: Sandbox): Promise<void> {
  if (owner === undefined) return;
  const names = await readdir(folder, { recursive: true });
  await Promise.all(
    [folder, ...names.map((name) => join(folder, name))].map((each) => chown(each, owner.uid, owner.gid)),
  );
}

/** Folder names tell who made them, so that those of the dead can be told from those of the living. */
const NAME = /^mask-office-(\d+)-(\d+)-/;

async function ownPrefix(): Promise<string> {
  const own = await readProcess(process.pid);
  return `mask-office-${String(process.pid)}-${String(own?.startTicks ?? 0)}-`;
}

export interface SweptFolders {
  readonly count: number;
  /** Those of another user, which are his to remove: they are in nobody's way. */
  readonly foreign: readonly string[];
}

/** Removes what owners that are no more have left. */
export async function sweepFolders(tempDir: string): Promise<SweptFolders> {
  const foreign: string[] = [];
  let count = 0;
  for (const parent of new Set([tempDir, tmpdir()])) {
    for (const name of await readdir(parent)) {
      const [, pid, startTicks] = NAME.exec(name) ?? [];
      if (pid === undefined || (await isSameProcess(Number(pid), Number(startTicks)))) continue;
      const path = join(parent, name);
      if (await removeLeft(path)) count += 1;
      else foreign.push(path);
    }
  }
  return { count, foreign };
}
