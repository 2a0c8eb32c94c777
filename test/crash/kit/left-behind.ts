import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { identityOf } from '#scripts/platform/process-identity.ts';
import type { Layout } from '#scripts/platform/layout.ts';

/** What is still there of a worker's converter. */
export interface LeftBehind {
  /** Notes about listeners that it started. */
  readonly records: number;
  readonly folders: number;
  /** Listeners that run. */
  readonly processes: number;
}

const noteSchema = z.object({ ownerPid: z.number(), pid: z.number() });
/** Process ids of the listeners each dead worker was seen to have: their notes go away before their processes may. */
const known = new Map<number, Set<number>>();

/** Looks for the temporary files and the LibreOffice processes of the worker with this process id. */
export async function leftBehind({ temp }: Layout, workerPid: number): Promise<LeftBehind> {
  const documents = join(temp, 'documents');
  const names = await readdir(documents);
  const texts = names.filter((name) => name.endsWith('.listener.json')).map((name) => readFile(join(documents, name)));
  const notes = (await Promise.all(texts)).map((text) => noteSchema.parse(JSON.parse(text.toString('utf8'))));
  const own = notes.filter(({ ownerPid }) => ownerPid === workerPid);
  const pids = known.get(workerPid) ?? new Set<number>();
  for (const { pid } of own) pids.add(pid);
  known.set(workerPid, pids);
  const folders = [...names, ...(await readdir(tmpdir()))].filter((name) =>
    name.startsWith(`mask-office-${workerPid}-`),
  );
  const processes = [...pids].filter((pid) => identityOf(pid) !== undefined).length;
  return { records: own.length, folders: folders.length, processes };
}
