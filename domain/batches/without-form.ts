import { processDecision } from '../work/process-decision.ts';
import type { BatchState } from './batch-process.ts';

/** A person ends a batch whose form 103 has not come in its time. */
export interface CloseWithoutFormRequest {
  readonly actorId: string;
  readonly reason: string;
}

/** Answered when the batch is closed. */
export const closeWithoutForm = processDecision<CloseWithoutFormRequest, BatchState>('closeWithoutForm');

/** The form has come: said to the process so that it looks at once. */
export const FORM_ARRIVED_SIGNAL = 'form103Arrived';
