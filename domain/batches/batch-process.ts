import type { SubmissionFinding } from './batch-status.ts';

/** What the process of one batch is called and what is said to it: one frozen archive of one site, until the Post's answer is known for every letter. */
export const BATCH_WORKFLOW = 'batch';

/** How people and the engine name a batch. */
export interface BatchName {
  readonly siteId: string;
  /** `yyyy-MM-dd` in the site's zone. */
  readonly batchDate: string;
  readonly ordinal: number;
}

/** The process's id. */
export function batchWorkflowId({ siteId, batchDate, ordinal }: BatchName): string {
  return `${BATCH_WORKFLOW}/${siteId}/${batchDate}/${String(ordinal)}`;
}

/** The batch of such an id. */
export function batchNameOf(workflowId: string): BatchName {
  const [, siteId = '', batchDate = '', ordinal = ''] = workflowId.split('/');
  return { siteId, batchDate, ordinal: Number(ordinal) };
}

/** What the key of a batch's start begins with; the batch's id follows. */
export const BATCH_START_PREFIX = `start:${BATCH_WORKFLOW}/`;

/** The key under which its start is queued. */
export function batchStartKey(batchId: string): string {
  return `${BATCH_START_PREFIX}${batchId}`;
}

export const BATCH_UPDATES = { settleSubmission: 'settleSubmission' } as const;

export const BATCH_STATE_QUERY = 'getBatchState';

export interface BatchInput {
  readonly batchId: string;
  /** How long an unclear answer is looked up before a person is asked. */
  readonly lookUpWindowMs: number;
  /** The Post gives out form 103 within 24 hours; after so long a person is told. */
  readonly form103WindowMs: number;
  /**
   * `person`: the channel sends nothing by itself, somebody carries the archive to the Post and its answer back. `to_office`: the program
   * orders letters on paper, people print them and hand them in. Absent: the program sends.
   */
  readonly carriedBy?: 'person' | 'to_office' | undefined;
  /** Absent: the batch's life begins. */
  readonly resumeAt?: BatchResumption | undefined;
}

/** Where the life of a batch is taken up whose process is gone; `batchResumptionOf` reads it off the batch's own rows. */
export interface BatchResumption {
  /** The newest attempt that was begun, or the first. */
  readonly attempt: number;
  /** How it ended when nobody knows what came of it: it is then found out before anything is sent. */
  readonly unsettled?: 'unknown' | 'handed_to_person' | undefined;
}

export type BatchStage =
  | 'archiving'
  | 'awaiting_upload'
  | 'submitting'
  | 'awaiting_answer'
  | 'unknown'
  | 'awaiting_person'
  | 'sharing'
  | 'awaiting_hand_in'
  | 'form103'
  | 'closed';

export interface BatchState {
  readonly stage: BatchStage;
  readonly attempt: number;
}

/** What a person found in the Post's cabinet about an unclear submission. */
export interface SettleSubmissionRequest {
  readonly actorId: string;
  /** `look_up_again`: ask the Post once more; `not_taken`: the cabinet shows none of the letters, send again. */
  readonly finding: SubmissionFinding;
}
