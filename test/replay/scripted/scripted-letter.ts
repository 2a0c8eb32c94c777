import { randomUUID } from 'node:crypto';
import type { UpdateDefinition } from '@temporalio/common';
import type { WorkflowHandle } from '@temporalio/client';
import type { ReturnChoice } from '#domain/returns/return-choices.ts';
import type { LetterOutcome } from '#domain/letters/letter-status.ts';
import * as contract from '#temporal/contract/letter.ts';
import {
  LETTER_WORKFLOW,
  letterWorkflowId,
  type ApproveRequest,
  type ApproveResult,
  type CancelResult,
  type TakeAddressResult,
  type LetterInput,
  type LetterResumption,
  type LetterStage,
  type LetterState,
  type SentTo,
} from '#domain/letters/letter-process.ts';
import { pdfSha256Of } from './scripted-activities.ts';
import type { ActivityScript } from './scripted-activities.ts';
import { until } from './scripted-engine.ts';
import type { ScriptedEngine } from './scripted-engine.ts';

const HOUR_MS = 3_600_000;
export const AUTHOR_ID = '00000000-0000-4000-8000-000000000001';
export const APPROVER_ID = '00000000-0000-4000-8000-000000000002';
export const OTHER_APPROVER_ID = '00000000-0000-4000-8000-000000000003';

/** The terms of scripted letters, ms. */
export const TERMS = { remindAfterMs: 24 * HOUR_MS, escalateAfterMs: 72 * HOUR_MS, outcomeWatchMs: 45 * 24 * HOUR_MS };

/** One letter's workflow in the hands of its author, its approver and the Post. */
export class ScriptedLetter {
  readonly #engine: ScriptedEngine;
  readonly letterId: string;
  readonly handle: WorkflowHandle;

  private constructor(engine: ScriptedEngine, letterId: string, handle: WorkflowHandle) {
    this.#engine = engine;
    this.letterId = letterId;
    this.handle = handle;
  }

  /** Starts the workflow; `script` holds what goes otherwise than well. */
  static async start(
    engine: ScriptedEngine,
    script: ActivityScript = {},
    resumeAt?: LetterResumption,
    endorserId?: string,
  ): Promise<ScriptedLetter> {
    const letterId = randomUUID();
    engine.script(letterId, script);
    const input: LetterInput = {
      letterId,
      kind: 'registered',
      authorId: AUTHOR_ID,
      approverId: APPROVER_ID,
      ...TERMS,
      ...(resumeAt && { resumeAt }),
      ...(endorserId !== undefined && { endorserId }),
    };
    const handle = await engine.client.workflow.start(LETTER_WORKFLOW, {
      workflowId: letterWorkflowId(letterId),
      taskQueue: engine.taskQueue,
      args: [input],
    });
    return new ScriptedLetter(engine, letterId, handle);
  }

  state(): Promise<LetterState> {
    return this.handle.query(contract.getLetterState);
  }

  /** Waits until the workflow stands there. */
  async reaches(stage: LetterStage, revision?: number): Promise<void> {
    await until(`letter at ${stage}`, async () => {
      const state = await this.state();
      return state.stage === stage && (revision === undefined || state.revision === revision);
    });
  }

  approve(changes: Partial<ApproveRequest> = {}, updateId?: string): Promise<ApproveResult> {
    const revision = changes.revision ?? 1;
    const request = { actorId: APPROVER_ID, revision, pdfSha256: pdfSha256Of(revision), ...changes };
    return this.#decide(contract.approve, request, updateId);
  }

  sendBack(revision: number, remark: string, actorId: string = APPROVER_ID): Promise<LetterState> {
    return this.#decide(contract.sendBack, { actorId, revision, remark });
  }

  endorse(actorId: string, revision = 1): Promise<LetterState> {
    return this.#decide(contract.endorse, { actorId, revision, pdfSha256: pdfSha256Of(revision) });
  }

  declineVisa(actorId: string, remark: string, revision = 1): Promise<LetterState> {
    return this.#decide(contract.declineVisa, { actorId, revision, remark });
  }

  resubmit(revision: number, sentTo?: SentTo): Promise<LetterState> {
    return this.#decide(contract.resubmit, { actorId: AUTHOR_ID, revision, ...(sentTo && { sentTo }) });
  }

  cancel(): Promise<CancelResult> {
    return this.#decide(contract.cancel, { actorId: AUTHOR_ID, reason: 'дело прекращено' });
  }

  takeAddress(): Promise<TakeAddressResult> {
    return this.#decide(contract.takeAddress, { actorId: AUTHOR_ID, questionId: AUTHOR_ID });
  }

  reassign(approverId: string): Promise<LetterState> {
    return this.#decide(contract.reassign, { actorId: AUTHOR_ID, approverId });
  }

  fileWithoutNotice(): Promise<LetterState> {
    return this.#decide(contract.fileWithoutNotice, { actorId: AUTHOR_ID });
  }

  settleReturn(choice: ReturnChoice, reason?: string): Promise<LetterState> {
    return this.#decide(contract.settleReturn, { actorId: AUTHOR_ID, choice, ...(reason !== undefined && { reason }) });
  }

  postAnswers(result: 'accepted' | 'rejected', revision = 1): Promise<void> {
    const eventId = `submission:${this.letterId}:${String(revision)}`;
    return this.handle.signal(contract.submissionReported, { eventId, revision, result });
  }

  outcome(outcome: LetterOutcome, isNoticeMissing = false): Promise<void> {
    const eventId = `outcome:${this.letterId}`;
    return this.handle.signal(contract.outcomeReported, { eventId, outcome, isNoticeMissing });
  }

  notice(): Promise<void> {
    return this.handle.signal(contract.noticeReported, { eventId: `notice:${this.letterId}` });
  }

  passTime(byMs: number): Promise<void> {
    return this.#engine.passTime(this.handle.workflowId, byMs);
  }

  /** Waits until the activity was called so often. */
  async isAsked(name: Parameters<ScriptedEngine['requestsOf']>[1], times = 1): Promise<void> {
    const isEnough = () => Promise.resolve(this.#engine.requestsOf(this.letterId, name).length >= times);
    await until(`${name} called ${String(times)} times`, isEnough);
  }

  /** Names of the activities called for this letter, in order. */
  get calls(): readonly string[] {
    return this.#engine.callsOf(this.letterId);
  }

  #decide<Answer, Request>(
    definition: UpdateDefinition<Answer, [Request]>,
    request: Request,
    updateId: string = randomUUID(),
  ): Promise<Answer> {
    return this.handle.executeUpdate(definition, { args: [request], updateId });
  }
}
