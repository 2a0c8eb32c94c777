import type { DecisionRefusal } from '#domain/letters/decision-refusals.ts';
import type {
  ApproveRequest,
  ApproveResult,
  CancelRequest,
  CancelResult,
  FileWithoutNoticeRequest,
  LetterState,
  ReassignRequest,
  ResubmitRequest,
  SendBackRequest,
} from '#domain/letters/letter-process.ts';
import type { SeenRun } from '#domain/processes/steering.ts';
import type { ProcessDecision } from '#domain/work/process-decision.ts';
import type { EngineRun, EngineSchedule, OpenedPayload, WorkflowView } from '#views/engine/workflow.ts';
import type { SealedPayload } from './sealed-payloads.ts';
import type { BatchName, BatchState, SettleSubmissionRequest } from '#domain/batches/batch-process.ts';

/**
 * What came of a person's decision. `in_progress`: it was accepted but not answered in time, the page shows the projection
 * (answer 202). `not_confirmed`: nobody knows whether it will be accepted, the same key may be sent again (answer 503). `unavailable`: the engine cannot be reached, nothing was decided (answer 503, try again with the same key).
 */
export type DecisionOutcome<T> =
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'in_progress' }
  | { readonly kind: 'not_confirmed' }
  | { readonly kind: 'refused'; readonly type: DecisionRefusal }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'unavailable' };

/** One event of one run. */
export interface EventName {
  readonly workflowId: string;
  readonly runId: string;
  readonly eventId: number;
}

/**
 * All that the api may do with Temporal. `decisionId` comes from the request's idempotency key: the same id gives the same answer,
 * however often it is sent.
 */
export interface WorkflowGateway {
  /** How long an answer of a process is waited for, ms. */
  readonly answerWithinMs: number;
  approve(letterId: string, request: ApproveRequest, decisionId: string): Promise<DecisionOutcome<ApproveResult>>;
  sendBack(letterId: string, request: SendBackRequest, decisionId: string): Promise<DecisionOutcome<LetterState>>;
  cancel(letterId: string, request: CancelRequest, decisionId: string): Promise<DecisionOutcome<CancelResult>>;
  resubmit(letterId: string, request: ResubmitRequest, decisionId: string): Promise<DecisionOutcome<LetterState>>;
  reassign(letterId: string, request: ReassignRequest, decisionId: string): Promise<DecisionOutcome<LetterState>>;
  fileWithoutNotice(
    letterId: string,
    request: FileWithoutNoticeRequest,
    decisionId: string,
  ): Promise<DecisionOutcome<LetterState>>;
  settleSubmission(
    batch: BatchName,
    request: SettleSubmissionRequest,
    decisionId: string,
  ): Promise<DecisionOutcome<BatchState>>;
  /** A decision of any other process, by the workflow's id. */
  decide<Request extends object, Answer>(
    workflowId: string,
    decision: ProcessDecision<Request, Answer>,
    request: Request,
    decisionId: string,
  ): Promise<DecisionOutcome<Answer>>;
  /** Null when there is no such workflow (yet). @throws EngineUnavailableError */
  viewWorkflow(workflowId: string, runId?: string): Promise<WorkflowView | null>;
  /** What one event carries, opened; null when there is no such run or event. */
  openEvent(event: EventName): Promise<readonly OpenedPayload[] | null>;
  /** The newest run of a process, or a schedule, without its history; null when the engine knows none. */
  lookAtRun(workflowId: string): Promise<SeenRun | null>;
  lookAtSchedule(scheduleId: string): Promise<SeenRun | null>;
  /** Runs of these types that are open, or have ended badly, the newest first; the engine's list may lag a moment behind. */
  listRuns(workflowTypes: readonly string[], limit: number): Promise<readonly EngineRun[]>;
  listSchedules(): Promise<readonly EngineSchedule[]>;
  /** Opens payloads for the engine's own pages. @throws PayloadSealError */
  openSealed(payloads: readonly SealedPayload[]): Promise<readonly SealedPayload[]>;
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}
