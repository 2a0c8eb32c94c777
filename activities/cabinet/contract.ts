import type { AttemptRequest } from '../batches/contract.ts';

/** A person's word as a step hears it. */
export interface ToldRequest extends AttemptRequest {
  readonly actorId: string;
  /** By which decision it was told. */
  readonly decisionId: string;
}

/**
 * Where a batch that people carry stands by its rows. `held`: nothing may be handed over until a recovery has asked the Post; `upload`:
 * the archive waits to be uploaded; `unclear`: nobody knows whether it was; `answers`: it was, and not every letter's answer is written;
 * `settled`: all are.
 */
export type CabinetStanding = 'held' | 'upload' | 'unclear' | 'answers' | 'settled';

/** What the workflow `batch` asks for while a person stands between the court and the Post; a repeat changes nothing. */
export interface CabinetActivities {
  /** Reads where the batch stands and opens the task that is due there. */
  offerArchive(request: AttemptRequest): Promise<{ readonly standing: CabinetStanding }>;
  /** The batch counts as handed over from here on. */
  recordHandOver(request: ToldRequest & { readonly isUnclear: boolean }): Promise<void>;
  recordFound(request: ToldRequest): Promise<void>;
  takeBack(request: ToldRequest & { readonly reason: string }): Promise<void>;
  /** Writes what a reading of the cabinet's answer says of letters that have no answer yet, and what a person has put right. */
  shareReading(request: ToldRequest & { readonly readingId: string }): Promise<void>;
  mendHere(request: ToldRequest & { readonly letterId: string }): Promise<void>;
  requeueAbsent(request: ToldRequest): Promise<void>;
  /** That the letters were seen in the cabinet was an error: the upload is unclear again, for a whole window. */
  recordSeenByMistake(request: ToldRequest): Promise<void>;
}
