import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { SubmissionFinding } from '#domain/batches/batch-status.ts';

/** The contract of the workflow `batch`: one frozen archive of one site, until the Post's answer is known for every letter. */
export const BATCH_WORKFLOW = 'batch';

export function batchWorkflowId(siteId: string, batchDate: string, ordinal: number): string {
  return `batch/${siteId}/${batchDate}/${String(ordinal)}`;
}

export interface BatchInput {
  readonly batchId: string;
  /** How long an unclear answer is looked up before a person is asked. */
  readonly lookUpWindowMs: number;
  /** The Post gives out form 103 within 24 hours; after so long a person is told. */
  readonly form103WindowMs: number;
}

export type BatchStage = 'archiving' | 'submitting' | 'unknown' | 'awaiting_person' | 'sharing' | 'form103' | 'closed';

export interface BatchState {
  readonly stage: BatchStage;
  readonly attempt: number;
}

/** What a person found in the Post's cabinet about an unclear submission. */
export interface SettleSubmissionRequest {
  readonly actorId: string;
  readonly finding: SubmissionFinding;
}

export const settleSubmission = defineUpdate<BatchState, [SettleSubmissionRequest]>('settleSubmission');
export const getBatchState = defineQuery<BatchState>('getBatchState');
