import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isSameProcess, killGroup, readProcess } from '#fence/process-facts.ts';
import { removeLeft } from './remove-left.ts';

const SUFFIX = '.listener.json';

const recordSchema = z.object({
  ownerPid: z.number().int().positive(),
  ownerStartTicks: z.number(),
  pid: z.number().int().positive(),
  startTicks: z.number(),
  socketPath: z.string().min(1),
});

/** What a next start must know to clear away after a worker that was killed. */
export type ListenerRecord = z.infer<typeof recordSchema>;

/** Where the record of a listener's process lies. */
export function recordPath(tempDir: string, pid: number): string {
  return join(tempDir, `${String(pid)}${SUFFIX}`);
}

/** Notes a listener that has just been started by this process. */
export async function writeRecord(
  tempDir: string,
  listener: Pick<ListenerRecord, 'pid' | 'socketPath'>,
): Promise<void> {
  const [own, other] = [await readProcess(process.pid), await readProcess(listener.pid)];
  if (own === undefined || other === undefined) return;
  const record: ListenerRecord = {
    ...listener,
    ownerPid: process.pid,
    ownerStartTicks: own.startTicks,
    startTicks: other.startTicks,
  };
  await writeFile(recordPath(tempDir, listener.pid), JSON.stringify(record));
}

/** Kills the listeners of owners that are no more; those of living owners are left alone. */
export async function sweepListeners(tempDir: string): Promise<number> {
  const names = (await readdir(tempDir)).filter((name) => name.endsWith(SUFFIX));
  const swept = await Promise.all(names.map((name) => sweepOne(join(tempDir, name))));
  return swept.filter(Boolean).length;
}

async function sweepOne(path: string): Promise<boolean> {
  const record = recordSchema.safeParse(parseJson(await readFile(path, 'utf8').catch(() => '')));
  if (!record.success) {
    // Half written when its owner was killed: it names nothing that could be cleared.
    await removeLeft(path);
    return false;
  }
  const { ownerPid, ownerStartTicks, pid, startTicks, socketPath } = record.data;
  if (await isSameProcess(ownerPid, ownerStartTicks)) return false;
  if (await isSameProcess(pid, startTicks)) killGroup(pid);
  await Promise.all([socketPath, path].map(removeLeft));
  return true;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
