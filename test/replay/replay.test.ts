import { readdir, readFile } from 'node:fs/promises';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import type { ReplayResult, WorkflowBundle } from '@temporalio/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDataConverter } from '#temporal/codec/data-converter.ts';
import { bundleWorkflows } from '#test/replay/scripted/bundle-workflows.ts';
import { REPLAY_KEYS } from '#test/replay/scripted/replay-keys.ts';
import { findWorkflows } from '#temporal/worker/bundle-workflows.ts';
import { installQuietRuntime } from './quiet-runtime.ts';

installQuietRuntime();

const HISTORIES = new URL('./histories/', import.meta.url);

/** Scenarios that must be on record; more may be. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  archiveLetters: ['completed'],
  checkJournal: ['completed'],
  checkSignedFiles: ['completed'],
  makeStatistics: ['completed'],
  stampJournal: ['completed'],
  trustSweep: ['completed'],
  syncCases: ['completed', 'begun-anew', 'one-away'],
  letter: [
    ...['delivered', 'returned', 'returned-settled', 'sent-back', 'refused-by-the-post', 'cancelled', 'open'],
    'moved-party',
    ...['adopted-on-approval', 'adopted-mending', 'adopted-awaiting-submission', 'adopted-with-post'],
  ],
  adoption: ['completed'],
  batch: [
    'adopted-unknown',
    'adopted-person-asked',
    'settled',
    'unknown-found',
    'absent-resent',
    'clocks-disagree',
    'partial',
    'carried',
    'on-paper',
    'form-103-missing',
    'ended-without-form',
    'open',
  ],
  publication: ['open', 'confirmed', 'burst-gathered', 'not-sent-then-unclear', 'refused-then-resent', 'begun-anew'],
  notification: [
    ...[
      'delivered',
      'quiet-then-withdrawn',
      'quiet-then-away',
      'unknown-asked',
      'letter-instead',
      'letter-instead-ahead',
      'adopted-failed',
      'open',
    ],
  ],
  notificationReminders: ['completed', 'ending-needless'],
  trackingSweep: ['completed'],
  mailboxSweep: ['completed'],
  cutOff: ['completed'],
  preview: ['completed'],
  reconcile: ['completed'],
};

describe('replay of recorded histories', () => {
  let bundle: WorkflowBundle;
  beforeAll(async () => {
    bundle = await bundleWorkflows();
  });

  it('finds every required life of every workflow on record', async () => {
    expect(Object.keys(REQUIRED).toSorted()).toEqual([...findWorkflows().keys()].toSorted());
    for (const [workflow, scenarios] of Object.entries(REQUIRED)) {
      expect(await scenariosOf(workflow), workflow).toEqual(expect.arrayContaining([...scenarios]));
    }
  });

  it('agrees with today’s workflows, event by event', async () => {
    const names = await allScenarios();
    const results = await replay(bundle, names);
    expect(results.filter(({ error }) => error).map(({ workflowId, error }) => [workflowId, String(error)])).toEqual(
      [],
    );
    expect(results.map(({ workflowId }) => workflowId).toSorted()).toEqual(names.toSorted());
  });

  it('refuses a letter’s workflow that does one thing more before its first wait', async () => {
    const tampered = await bundleWorkflows(new URL('./tampered-workflows.ts', import.meta.url).pathname);
    const names = (await scenariosOf('letter')).map((scenario) => `letter/${scenario}`);
    const results = await replay(tampered, names);
    expect(results.filter(({ error }) => error?.name !== 'DeterminismViolationError')).toEqual([]);
    expect(results).toHaveLength(names.length);
  });

  it('cannot be had without the key the histories were sealed with', async () => {
    const dataConverter = createDataConverter([{ id: 'another', bytes: new Uint8Array(32) }]);
    const results = await replay(bundle, ['letter/delivered'], dataConverter);
    expect(results[0]?.error).toBeDefined();
  });
});

async function replay(
  workflowBundle: WorkflowBundle,
  names: readonly string[],
  dataConverter = createDataConverter(REPLAY_KEYS),
): Promise<ReplayResult[]> {
  const histories = await Promise.all(
    names.map(async (name) => ({ workflowId: name, history: historyFromJSON(await readHistory(name)) })),
  );
  const results: ReplayResult[] = [];
  for await (const result of Worker.runReplayHistories({ workflowBundle, dataConverter }, histories)) {
    results.push(result);
  }
  return results;
}

async function readHistory(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`${name}.json`, HISTORIES), 'utf8'));
}

async function scenariosOf(workflow: string): Promise<string[]> {
  const files = await readdir(new URL(`${workflow}/`, HISTORIES));
  return files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length));
}

async function allScenarios(): Promise<string[]> {
  const perWorkflow = Object.keys(REQUIRED).map(async (workflow) =>
    (await scenariosOf(workflow)).map((scenario) => `${workflow}/${scenario}`),
  );
  return (await Promise.all(perWorkflow)).flat();
}
