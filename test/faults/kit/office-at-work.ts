import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { must } from './scenario.ts';

const noteSchema = z.object({ ownerPid: z.number(), pid: z.number() });

/** Process ids of the LibreOffice listeners of the worker with this process id, by the notes it keeps of them. */
export async function listenersOf({ places }: CourtSystem, workerPid: number): Promise<readonly number[]> {
  const folder = join(places.temp, 'documents');
  const names = await readdir(folder).catch(() => []);
  const texts = names
    .filter((name) => name.endsWith('.listener.json'))
    .map((name) => readFile(join(folder, name), 'utf8').catch(() => ''));
  return (await Promise.all(texts))
    .filter((text) => text !== '')
    .map((text) => noteSchema.parse(JSON.parse(text)))
    .filter(({ ownerPid }) => ownerPid === workerPid)
    .map(({ pid }) => pid);
}

/** Documents that the worker's LibreOffice has in work now: their content. */
export async function inWork({ places }: CourtSystem, workerPid: number): Promise<readonly Buffer[]> {
  const parents = [join(places.temp, 'documents'), tmpdir()];
  const folders: string[] = [];
  for (const parent of parents) {
    const names = await readdir(parent).catch(() => []);
    folders.push(
      ...names.filter((name) => name.startsWith(`mask-office-${String(workerPid)}-`)).map((name) => join(parent, name)),
    );
  }
  const contents: Buffer[] = [];
  for (const folder of folders) contents.push(...(await sourcesIn(join(folder, 'jobs'))));
  return contents;
}

async function sourcesIn(jobs: string): Promise<Buffer[]> {
  const contents: Buffer[] = [];
  for (const job of await readdir(jobs).catch(() => [])) {
    const files = await readdir(join(jobs, job)).catch(() => []);
    for (const file of files.filter((name) => name.startsWith('in.') && name !== 'in.pdf')) {
      // It may be done and gone between two looks.
      const content = await readFile(join(jobs, job, file)).catch(() => null);
      if (content) contents.push(content);
    }
  }
  return contents;
}

/** Sends the signal to every listener of the worker; one that has just gone needs none. */
export async function signalListeners(court: CourtSystem, workerPid: number, signal: NodeJS.Signals): Promise<number> {
  const pids = await listenersOf(court, workerPid);
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
  return pids.length;
}

/** Whenever a document with this mark is in work its LibreOffice gets the signal, until `stop`; tells how often it happened. */
export function strikeWhenever(
  court: CourtSystem,
  workerPid: number,
  mark: Uint8Array,
  signal: NodeJS.Signals,
): { readonly strikes: () => number; stop(): Promise<void> } {
  let strikes = 0;
  let isStopped = false;
  const loop = (async () => {
    while (!isStopped) {
      const isThere = (await inWork(court, workerPid)).some((content) => content.equals(mark));
      if (isThere && (await signalListeners(court, workerPid, signal)) > 0) strikes += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  return {
    strikes: () => strikes,
    stop: async () => {
      isStopped = true;
      await loop;
    },
  };
}

/** Waits until the worker has a listener. */
export function untilListening(court: CourtSystem, workerPid: number): Promise<void> {
  return waitFor(async () => must((await listenersOf(court, workerPid)).length > 0, 'LibreOffice ещё не поднят'));
}
