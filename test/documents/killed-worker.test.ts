import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sweepListeners } from '#activities/documents/office/listener-record.ts';
import { readProcess } from '#fence/process-facts.ts';
import { outcomeOf, sample, testConverter } from './kit/converter.ts';
import type { TestConverter } from './kit/converter.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';

let test: TestConverter;
let worker: ChildProcess | undefined;
beforeEach(async () => {
  test = await testConverter();
});
afterEach(async () => {
  if (worker?.kill('SIGKILL')) await once(worker, 'exit');
  worker = undefined;
  await sweepListeners(test.tempDir);
  await test.remove();
});

async function startWorker(): Promise<readonly number[]> {
  worker = spawn(process.execPath, [join(import.meta.dirname, 'kit', 'hold-converter.ts'), test.tempDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(worker.stdout ?? worker, 'data')) as [Buffer];
  return z.array(z.number()).parse(JSON.parse(line.toString()));
}

const convertOne = async () => outcomeOf(await test.converter.convert({ bytes: await sample('pismo.rtf') }));
const namesOf = async (folder: string, pid: number) =>
  (await readdir(folder)).filter((name) => name.startsWith(`mask-office-${String(pid)}-`));

describe('a worker killed without warning', () => {
  it('takes its listeners with it, and the next start clears what they left', async () => {
    const pids = await startWorker();
    const workerPid = worker?.pid ?? 0;
    worker?.kill('SIGKILL');
    await waitFor(async () => {
      expect(await Promise.all(pids.map(readProcess))).toEqual([undefined, undefined]);
    });
    expect(await namesOf(test.tempDir, workerPid)).not.toEqual([]);
    expect(await convertOne()).toBe('converted');
    expect(await namesOf(test.tempDir, workerPid)).toEqual([]);
  });

  it('has neighbours whose listeners are left alone', async () => {
    const pids = await startWorker();
    expect(await convertOne()).toBe('converted');
    expect(await Promise.all(pids.map(readProcess))).not.toContain(undefined);
    expect(await namesOf(test.tempDir, worker?.pid ?? 0)).not.toEqual([]);
  });
});

describe('a folder that only we may enter', () => {
  it('is no hindrance to a listener with fewer rights, and nothing is left beside it', async () => {
    await chmod(test.tempDir, 0o700);
    expect(await convertOne()).toBe('converted');
    await test.converter.close();
    expect(await namesOf(tmpdir(), process.pid)).toEqual([]);
  });
});
