/** What the workflow `archiveLetters` asks of its activity. */
export interface ArchiveActivities {
  /** Moves old letters to the archive, a part at a time, as many as a night takes. Counts only. */
  archiveOldLetters(): Promise<{ readonly moved: number }>;
}
