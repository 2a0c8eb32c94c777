import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findWorkflows } from '#temporal/worker/bundle-workflows.ts';
import { together } from '#temporal/worker/create-activities.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mask-found-'));
});
afterEach(() => rm(directory, { recursive: true }));

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(directory, file)), { recursive: true });
  await writeFile(join(directory, file), text);
}

describe('a workflow', () => {
  it('is found by its file and goes by its name', async () => {
    await put('batches/cut-off.workflow.ts', 'export async function cutOff(): Promise<void> {}');
    await put('batches/find-out.ts', 'export async function findOut(): Promise<void> {}');
    expect([...findWorkflows(directory)]).toEqual([['cutOff', join(directory, 'batches/cut-off.workflow.ts')]]);
  });

  it('is refused when another has its name: letters under way would go on by either', async () => {
    await put('batches/close.workflow.ts', 'export async function close(): Promise<void> {}');
    await put('letters/close.workflow.ts', 'export async function close(): Promise<void> {}');
    expect(() => findWorkflows(directory)).toThrow('letters/close.workflow.ts: the workflow «close» is there already');
  });

  it('is refused when its file exports another name: the engine would know nobody by it', async () => {
    await put('batches/cut-off.workflow.ts', 'export async function closeDay(): Promise<void> {}');
    expect(() => findWorkflows(directory)).toThrow('does not export its workflow «cutOff»');
  });
});

describe('an activity', () => {
  const nothing = (): Promise<void> => Promise.resolve();

  it('is refused when another capability has its name', () => {
    expect(
      Object.keys(
        together([
          ['a', { one: nothing }],
          ['b', { two: nothing }],
        ]),
      ),
    ).toEqual(['one', 'two']);
    expect(() =>
      together([
        ['a', { one: nothing }],
        ['b', { one: nothing }],
      ]),
    ).toThrow('the activity «one» is there already');
  });
});
