import type { DecisionOutcome, WorkflowGateway } from '#temporal/client/gateway.ts';
import type { ProcessDecision } from '#domain/work/process-decision.ts';
import type { WorkflowView } from '#views/engine/workflow.ts';
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
