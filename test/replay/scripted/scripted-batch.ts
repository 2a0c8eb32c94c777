import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import * as contract from '#temporal/contract/batch.ts';
import {
  BATCH_WORKFLOW,
  type BatchInput,
  type BatchResumption,
  type BatchStage,
  type BatchState,
  type SettleSubmissionRequest,
} from '#domain/batches/batch-process.ts';
import { tellCabinet, type CabinetWord } from '#domain/batches/cabinet-process.ts';
import { closeWithoutForm } from '#domain/batches/without-form.ts';
import { updateOf } from '#temporal/contract/decision.ts';
import type { ActivityScript } from './scripted-activities.ts';
import { until } from './scripted-engine.ts';
import type { ScriptedEngine } from './scripted-engine.ts';

const MINUTE_MS = 60_000;
export const CLERK_ID = '00000000-0000-4000-8000-000000000001';
/** Short terms: the server's time skipping costs about a second for every look in between. */
export const BATCH_TERMS = { lookUpWindowMs: 2 * MINUTE_MS, form103WindowMs: 20 * MINUTE_MS };

/** One batch's workflow and the person who reads the Post's cabinet. */
export class ScriptedBatch {
  readonly #engine: ScriptedEngine;
  readonly batchId: string;
  readonly handle: WorkflowHandle;

  private constructor(engine: ScriptedEngine, batchId: string, handle: WorkflowHandle) {
    this.#engine = engine;
    this.batchId = batchId;
    this.handle = handle;
  }

  /** Starts the workflow; `script` holds what goes otherwise than well. */
  static async start(
    engine: ScriptedEngine,
    script: ActivityScript = {},
    resumeAt?: BatchResumption,
    carriedBy?: BatchInput['carriedBy'],
  ): Promise<ScriptedBatch> {
    const batchId = randomUUID();
    engine.script(batchId, script);
    const input: BatchInput = {
      batchId,
      ...BATCH_TERMS,
      ...(resumeAt && { resumeAt }),
      ...(carriedBy && { carriedBy }),
    };
    const handle = await engine.client.workflow.start(BATCH_WORKFLOW, {
      workflowId: `batch/${batchId}`,
      taskQueue: engine.taskQueue,
      args: [input],
    });
    return new ScriptedBatch(engine, batchId, handle);
  }

  /** Waits until the workflow stands there. */
  async reaches(stage: BatchStage): Promise<void> {
    await until(`batch at ${stage}`, async () => (await this.state()).stage === stage);
  }

  state(): Promise<BatchState> {
    return this.handle.query(contract.getBatchState);
  }

  finds(finding: SettleSubmissionRequest['finding']): Promise<BatchState> {
    return this.handle.executeUpdate(contract.settleSubmission, {
      args: [{ actorId: CLERK_ID, finding }],
      updateId: randomUUID(),
    });
  }

  tells(word: CabinetWord): Promise<BatchState> {
    return this.handle.executeUpdate(updateOf(tellCabinet), {
      args: [{ actorId: CLERK_ID, word }],
      updateId: randomUUID(),
    });
  }

  endsWithoutForm(reason: string): Promise<BatchState> {
    return this.handle.executeUpdate(updateOf(closeWithoutForm), {
      args: [{ actorId: CLERK_ID, reason }],
      updateId: randomUUID(),
    });
  }

  passTime(byMs: number): Promise<void> {
    return this.#engine.passTime(this.handle.workflowId, byMs);
  }

  /** Waits until the activity was called so often. */
  async isAsked(name: Parameters<ScriptedEngine['requestsOf']>[1], times = 1): Promise<void> {
    const isEnough = () => Promise.resolve(this.#engine.requestsOf(this.batchId, name).length >= times);
    await until(`${name} called ${String(times)} times`, isEnough);
  }

  /** Names of the activities called for this batch, in order. */
  get calls(): readonly string[] {
    return this.#engine.callsOf(this.batchId);
  }

  /** The attempts that `submit` was asked for, in order. */
  get attempts(): readonly unknown[] {
    return this.#engine.requestsOf(this.batchId, 'submit').map((request) => attemptOf(request));
  }
}

function attemptOf(request: unknown): unknown {
  return typeof request === 'object' && request !== null && 'attempt' in request ? request.attempt : undefined;
}
