import { defineQuery, defineUpdate } from '@temporalio/workflow';
import {
  BATCH_STATE_QUERY,
  BATCH_UPDATES,
  type BatchState,
  type SettleSubmissionRequest,
} from '#domain/batches/batch-process.ts';

/** The contract of the workflow `batch`, as the engine's SDK wants it. */
export const settleSubmission = defineUpdate<BatchState, [SettleSubmissionRequest]>(BATCH_UPDATES.settleSubmission);
export const getBatchState = defineQuery<BatchState>(BATCH_STATE_QUERY);
