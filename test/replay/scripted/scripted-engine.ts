import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { WorkflowBundle } from '@temporalio/worker';
import type { KeyRing } from '#config/key-ring.ts';
import { createClient } from '#temporal/client/connect.ts';
import { fastForward } from '#temporal/client/fast-forward.ts';
import { createWorker } from '#temporal/worker/run-worker.ts';
import { createScriptedActivities } from './scripted-activities.ts';
import type { ScriptedActivities } from './scripted-activities.ts';

/** Where the real server is, and with which bundle and keys to work on it. */
export interface EnginePlan {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly keys: KeyRing;
  readonly workflowBundle: WorkflowBundle;
}

/** The real server, the real workflows and codec, scripted activities. */
export interface ScriptedEngine extends ScriptedActivities {
  readonly client: Client;
  readonly taskQueue: string;
  /** Lets time pass for this workflow (and every other open one of the namespace). */
  passTime(workflowId: string, byMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts a worker with scripted activities; `close` stops it and its connections. */
export async function openScriptedEngine({ keys, workflowBundle, ...at }: EnginePlan): Promise<ScriptedEngine> {
  const settings = {
    TEMPORAL_ADDRESS: at.address,
    TEMPORAL_NAMESPACE: at.namespace,
    TEMPORAL_TASK_QUEUE: at.taskQueue,
    TEMPORAL_TLS: false,
    MASK_PAYLOAD_KEYS: keys,
  };
  const scripted = createScriptedActivities();
  const worker = await createWorker({ settings, activities: scripted.activities, graceMs: 1_000, workflowBundle });
  const client = createClient(settings);
  const running = worker.run();
  return {
    ...scripted,
    client,
    taskQueue: at.taskQueue,
    passTime: async (workflowId, byMs) => {
      await untilListed(client, workflowId);
      await fastForward(client, byMs);
    },
    close: async () => {
      worker.shutdown();
      await running;
      await client.connection.close();
      await worker.close();
    },
  };
}

const POLL_MS = 25;
const GIVE_UP_MS = 300_000;

/** Asks until the answer is true. @throws when it does not become true in five minutes, naming what was awaited */
export async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  const giveUpAtMs = performance.now() + GIVE_UP_MS;
  while (!(await isTrue())) {
    if (performance.now() > giveUpAtMs) throw new Error(`waited in vain for: ${what}`);
    await pause(POLL_MS);
  }
}

/** The server's list of open workflows is brought up to date a little after the start. */
async function untilListed(client: Client, workflowId: string): Promise<void> {
  const query = `ExecutionStatus = 'Running' AND WorkflowId = '${workflowId}'`;
  await until(`${workflowId} in the list`, async () => (await client.workflow.count(query)).count > 0);
}
