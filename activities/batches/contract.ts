/** What the workflow `batch` asks of its activities. */
export interface BatchRequest {
  readonly batchId: string;
}

export interface AttemptRequest extends BatchRequest {
  readonly attempt: number;
}

/** What a person found in the Post's cabinet. */
export interface FindingRequest extends AttemptRequest {
  readonly actorId: string;
  readonly finding: string;
  /** By which decision it was told; not told in histories from before it was. */
  readonly decisionId?: string | undefined;
}

/**
 * `settled`: every letter's fate is known and told. `unknown`: the Post may or may not have the archive. `not_sent`: it certainly
 * has not; the same attempt may be made again. `handed_to_person`: a person carries it there and is asked what came of it.
 */
export interface SubmitResult {
  readonly outcome: 'settled' | 'unknown' | 'not_sent' | 'handed_to_person';
  /** With `not_sent`: the Post's own word on when to come again. */
  readonly retryAfterMs?: number;
}

/** `absent`: the Post knows none of the letters; `partial`: some; `unclear`: no definite answer. */
export interface LookUpResult {
  readonly outcome: 'settled' | 'absent' | 'partial' | 'unclear';
  /** How long the attempt has been unclear by the worker's clock, ms. Not told in histories from before it was asked for. */
  readonly unclearForMs?: number;
}

export interface CloseRequest extends BatchRequest {
  readonly isForm103Missing: boolean;
  /** Who ends it without the form, and why; absent in histories from before a person had to. */
  readonly withoutForm?: { readonly actorId: string; readonly reason: string; readonly decisionId: string } | undefined;
}

/** The activities of the workflow `batch`; a repeat never sends twice. */
export interface BatchActivities {
  /** Verifies every pair and stores the archive's canonical bytes; its SHA-256 is the batch's identity. */
  archive(request: BatchRequest): Promise<void>;
  submit(request: AttemptRequest): Promise<SubmitResult>;
  lookUp(request: AttemptRequest): Promise<LookUpResult>;
  /** Keeps what the Post has and puts the letters it provably has not back for the next batch. */
  settlePartial(request: AttemptRequest): Promise<void>;
  /** Opens a person's task: the Post's answer could not be found out. */
  askPerson(request: AttemptRequest): Promise<void>;
  recordFinding(request: FindingRequest): Promise<void>;
  /** True when the form is stored (or was before). */
  fetchForm103(request: BatchRequest): Promise<boolean>;
  /** Opens a person's task: the form has not come in its time. */
  tellFormOverdue(request: BatchRequest): Promise<void>;
  close(request: CloseRequest): Promise<void>;
}
