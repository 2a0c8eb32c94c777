/** What the workflow `checkJournal` asks of its activity. */
export interface JournalActivities {
  /** Walks every chain of the journal whole and keeps the result; a broken one becomes an incident. Counts only. */
  checkChains(): Promise<{ readonly count: number; readonly broken: number }>;
}
