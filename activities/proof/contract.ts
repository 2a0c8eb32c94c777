/** What the workflow `stampJournal` asks of its activities. Counts only. */
export interface ProofActivities {
  /** Makes roots over what has been written to the journal since the last one. */
  makeJournalRoots(): Promise<{ readonly made: number; readonly entries: number }>;
  /** Has roots stamped that are not yet; without an authority nothing is done. A failure is the engine's to repeat. */
  stampJournalRoots(): Promise<{ readonly stamped: number; readonly waiting: number }>;
}
