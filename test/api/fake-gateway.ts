import type { DecisionOutcome, WorkflowGateway } from '#temporal/client/gateway.ts';
import type { SeenRun } from '#domain/processes/steering.ts';
import type { ProcessDecision } from '#domain/work/process-decision.ts';
import type { EngineRun, EngineSchedule, OpenedPayload, WorkflowView } from '#views/engine/workflow.ts';
import type { SealedPayload } from '#temporal/client/sealed-payloads.ts';
import type { BatchState } from '#domain/batches/batch-process.ts';
import type { ApproveResult, CancelResult, LetterState } from '#domain/letters/letter-process.ts';

/** One decision as it reached the engine's port. */
export interface Handed {
  readonly decision: string;
  readonly subject: string;
  readonly request: unknown;
  readonly decisionId: string;
}

const STATE: LetterState = { stage: 'preparing', revision: 2, approverId: 'nobody' };

/** Stands at the port to the engine only: remembers what was handed over and answers as it was told. */
export class FakeGateway implements WorkflowGateway {
  readonly handed: Handed[] = [];
  isUp = true;
  next: DecisionOutcome<never> | null = null;
  /** What it answers first, one a decision; `next` afterwards. */
  script: DecisionOutcome<never>[] = [];
  cancelled = true;
  signed = true;

  approve(id: string, request: unknown, decisionId: string): Promise<DecisionOutcome<ApproveResult>> {
    const result: ApproveResult = this.signed ? { signed: true } : { signed: false, reason: 'сертификат истёк' };
    return this.#take({ decision: 'approve', subject: id, request, decisionId }, result);
  }
  sendBack(id: string, request: unknown, decisionId: string): Promise<DecisionOutcome<LetterState>> {
    return this.#take({ decision: 'sendBack', subject: id, request, decisionId }, STATE);
  }
  cancel(id: string, request: unknown, decisionId: string): Promise<DecisionOutcome<CancelResult>> {
    return this.#take({ decision: 'cancel', subject: id, request, decisionId }, { cancelled: this.cancelled });
  }
  resubmit(id: string, request: unknown, decisionId: string): Promise<DecisionOutcome<LetterState>> {
    return this.#take({ decision: 'resubmit', subject: id, request, decisionId }, STATE);
  }
  reassign(id: string, request: unknown, decisionId: string): Promise<DecisionOutcome<LetterState>> {
    return this.#take({ decision: 'reassign', subject: id, request, decisionId }, STATE);
  }
  fileWithoutNotice(id: string, request: unknown, decisionId: string): Promise<DecisionOutcome<LetterState>> {
    return this.#take({ decision: 'fileWithoutNotice', subject: id, request, decisionId }, STATE);
  }
  settleSubmission(
    batch: { readonly siteId: string; readonly batchDate: string; readonly ordinal: number },
    request: unknown,
    decisionId: string,
  ): Promise<DecisionOutcome<BatchState>> {
    const subject = `${batch.siteId}/${batch.batchDate}/${batch.ordinal}`;
    return this.#take({ decision: 'settle', subject, request, decisionId }, { stage: 'submitting', attempt: 2 });
  }
  /** The fake knows no other process: what it answers is made of nothing. */
  decide<Request extends object, Answer>(
    workflowId: string,
    { name }: ProcessDecision<Request, Answer>,
    request: Request,
    decisionId: string,
  ): Promise<DecisionOutcome<Answer>> {
    return this.#take({ decision: name, subject: workflowId, request, decisionId }, {} as Answer);
  }
  viewWorkflow(): Promise<WorkflowView | null> {
    return this.isUp ? Promise.resolve(null) : Promise.reject(new Error('engine away'));
  }
  /** What the engine's lists hold. */
  runs: readonly EngineRun[] = [];
  schedules: readonly EngineSchedule[] = [];
  /** What every event carries. */
  payloads: readonly OpenedPayload[] = [];
  openEvent(): Promise<readonly OpenedPayload[] | null> {
    return this.isUp ? Promise.resolve(this.payloads) : Promise.reject(new Error('engine away'));
  }
  /** What each process looks like; absent: the engine knows none. */
  readonly seen = new Map<string, SeenRun>();
  readonly answerWithinMs = 5_000;
  lookAtRun(workflowId: string): Promise<SeenRun | null> {
    return this.isUp ? Promise.resolve(this.seen.get(workflowId) ?? null) : Promise.reject(new Error('engine away'));
  }
  lookAtSchedule(scheduleId: string): Promise<SeenRun | null> {
    return this.lookAtRun(scheduleId);
  }
  listRuns(): Promise<readonly EngineRun[]> {
    return this.isUp ? Promise.resolve(this.runs) : Promise.reject(new Error('engine away'));
  }
  listSchedules(): Promise<readonly EngineSchedule[]> {
    return this.isUp ? Promise.resolve(this.schedules) : Promise.reject(new Error('engine away'));
  }
  openSealed(payloads: readonly SealedPayload[]): Promise<readonly SealedPayload[]> {
    return Promise.resolve(payloads.map(({ metadata }) => ({ metadata, data: 'eyJvcGVuZWQiOnRydWV9' })));
  }
  isReachable(): Promise<boolean> {
    return Promise.resolve(this.isUp);
  }
  close(): Promise<void> {
    return Promise.resolve();
  }

  #take<T>(handed: Handed, result: T): Promise<DecisionOutcome<T>> {
    this.handed.push(handed);
    if (!this.isUp) return Promise.resolve({ kind: 'unavailable' });
    return Promise.resolve(this.script.shift() ?? this.next ?? { kind: 'done', result });
  }
}
