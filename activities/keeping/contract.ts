/** A stored signature by its place in the order of letters. */
export interface CheckPlace {
  readonly letterId: string;
  readonly revision: number;
}

/** A night begins: how many files it looks at, and after which one. */
export interface NightPlan {
  readonly share: number;
  readonly after: CheckPlace | null;
}

export interface PortionAsked {
  readonly after: CheckPlace | null;
  readonly limit: number;
}

/** Counts and ids only. */
export interface PortionChecked {
  /** Where the next one begins; null: the last file was reached, and the next portion begins with the first. */
  readonly after: CheckPlace | null;
  readonly looked: number;
}

/** What the workflow `checkSignedFiles` asks of its activities. */
export interface KeepingActivities {
  planSignedFilesNight(): Promise<NightPlan>;
  /** Looks again at what was not good. */
  checkFailedFiles(): Promise<{ readonly looked: number }>;
  /** The same portion twice gives the same: what each file is found to be is kept by its letter. */
  checkSignedPortion(asked: PortionAsked): Promise<PortionChecked>;
  endSignedFilesNight(night: { readonly looked: number }): Promise<{ readonly failed: number }>;
}
