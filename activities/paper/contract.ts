import type { BatchRequest } from '../batches/contract.ts';
import type { ToldRequest } from '../cabinet/contract.ts';

/**
 * Where a batch of letters on paper stands after it was ordered. `forms_late`: not every paper of the Post is here yet; `hand_in`: all are,
 * and people hand the letters in; `settled`: they have.
 */
export type PaperStanding = 'forms_late' | 'hand_in' | 'settled';

/** What the workflow `batch` asks for once letters on paper are ordered; a repeat changes nothing. */
export interface PaperActivities {
  /** Fetches what is to be printed, keeps it, and opens the task to hand the letters in. */
  offerForms(request: BatchRequest): Promise<{ readonly standing: PaperStanding }>;
  /** Tells the office that the batch is coming. Whether the Post took it is written to the batch's course. */
  checkIn(request: ToldRequest): Promise<void>;
  /** The letters are the Post's from here on, each with the ШПИ of its own order. */
  recordHandIn(request: ToldRequest): Promise<void>;
}
