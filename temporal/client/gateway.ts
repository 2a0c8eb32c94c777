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
import type { ProcessDecision } from '#domain/work/process-decision.ts';
import type { WorkflowView } from '#views/engine/workflow.ts';
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

/**
 * All that the api may do with Temporal. `decisionId` comes from the request's idempotency key: the same id gives the same answer,
 * however often it is sent.
 */
export interface WorkflowGateway {
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
  viewWorkflow(workflowId: string): Promise<WorkflowView | null>;
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}
