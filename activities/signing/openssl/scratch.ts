import { chmod, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { OpenSslError } from './openssl-error.ts';

const PREFIX = 'job-';
/** Far longer than any job lasts: what is older was left by a process that was killed. */
const LEFTOVER_MS = 5 * 60_000;

/** @throws OpenSslError when the directory belongs to another user: letters would lie open before him. */
export async function openPrivateDirectory(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const { uid } = await stat(path);
  if (process.getuid !== undefined && uid !== process.getuid()) {
    throw new OpenSslError('Каталог временных файлов openssl принадлежит другому пользователю: укажите собственный');
  }
  await chmod(path, 0o700);
}

/** Runs the work in an empty directory that only we can read; removes it whatever happens. */
export async function inScratch<T>(root: string, work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(root, PREFIX));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Removes what killed processes left behind; looks again when enough time has passed, and costs nothing in between. */
export function createSweeper(root: string): () => Promise<void> {
  let nextMs = 0;
  return async () => {
    const nowMs = Date.now();
    if (nowMs < nextMs) return;
    nextMs = nowMs + LEFTOVER_MS;
    await removeLeftovers(root, nowMs - LEFTOVER_MS);
  };
}

async function removeLeftovers(root: string, beforeMs: number): Promise<void> {
  for (const name of await readdir(root)) {
    if (!name.startsWith(PREFIX)) continue;
    const path = join(root, name);
    const found = await stat(path).catch(ignoreAbsent);
    if (found && found.mtimeMs < beforeMs) await rm(path, { recursive: true, force: true });
  }
}

function ignoreAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
