import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import {
  PUBLICATION_WORKFLOW,
  publicationWorkflowId,
  type MailAnswer,
  type PublicationInput,
  type PublicationStage,
  type PublicationState,
} from '#domain/publications/publication-process.ts';
import * as contract from '#temporal/contract/publication.ts';
import type { SendResult, TakeResult } from '#activities/publications/contract.ts';
import { inTurn, type ActivityScript } from './scripted-activities.ts';
import { until, type ScriptedEngine } from './scripted-engine.ts';

export const HOUR_MS = 3_600_000;
export const TAKEN: SendResult = { outcome: 'taken', receiptWithinMs: HOUR_MS };
export const composed = (version: number): TakeResult => ({ outcome: 'composed', version, owed: 'nothing' });

/** Pictures that are new one after another, then no more. */
export function pictures(count: number): Pick<ActivityScript, 'takePicture'> {
  const versions = Array.from({ length: count }, (_none, index) => composed(index + 1));
  return { takePicture: inTurn<TakeResult>(...versions, { outcome: 'nothing_new' }) };
}

/** One card's publication, and those who tell it what has happened. */
export class ScriptedPublication {
  readonly #engine: ScriptedEngine;
  readonly matterId: string;
  readonly handle: WorkflowHandle;

  private constructor(engine: ScriptedEngine, matterId: string, handle: WorkflowHandle) {
    this.#engine = engine;
    this.matterId = matterId;
    this.handle = handle;
  }

  /** Starts the workflow; `script` holds what goes otherwise than well. */
  static async start(engine: ScriptedEngine, script: ActivityScript = {}): Promise<ScriptedPublication> {
    const matterId = randomUUID();
    engine.script(matterId, { sendPicture: inTurn(TAKEN), ...script });
    const workflowId = publicationWorkflowId(matterId);
    const input: PublicationInput = { matterId };
    await engine.client.workflow.start(PUBLICATION_WORKFLOW, {
      ...{ workflowId, taskQueue: engine.taskQueue, args: [input] },
    });
    // Without a run's id: a history that is begun anew is the same publication.
    return new ScriptedPublication(engine, matterId, engine.client.workflow.getHandle(workflowId));
  }

  changes(times = 1): Promise<unknown> {
    const signals = Array.from({ length: times }, () =>
      this.handle.signal(contract.changed, { eventId: randomUUID() }),
    );
    return Promise.all(signals);
  }

  isAnswered(version: number, answer: MailAnswer): Promise<void> {
    return this.handle.signal(contract.answered, { eventId: randomUUID(), version, answer });
  }

  resend(): Promise<unknown> {
    return this.handle.executeUpdate(contract.resendPublication, {
      ...{ args: [{ actorId: randomUUID() }], updateId: randomUUID() },
    });
  }

  state(): Promise<PublicationState> {
    return this.handle.query(contract.getPublicationState);
  }

  async reaches(stage: PublicationStage): Promise<void> {
    await until(`publication at ${stage}`, async () => (await this.state()).stage === stage);
  }

  /** Waits until the activity was called so often. */
  async isAsked(name: Parameters<ScriptedEngine['requestsOf']>[1], times = 1): Promise<void> {
    const isEnough = () => Promise.resolve(this.requests(name).length >= times);
    await until(`${name} called ${String(times)} times`, isEnough);
  }

  passTime(byMs: number): Promise<void> {
    return this.#engine.passTime(this.handle.workflowId, byMs);
  }

  requests(name: Parameters<ScriptedEngine['requestsOf']>[1]): readonly unknown[] {
    return this.#engine.requestsOf(this.matterId, name);
  }

  /** The versions that were sent, in order. */
  get sent(): readonly unknown[] {
    return this.requests('sendPicture').map((request) => (request as { version: number }).version);
  }

  /** Names of the activities called for it, in order. */
  get calls(): readonly string[] {
    return this.#engine.callsOf(this.matterId);
  }
}
