/** What the workflow `makeStatistics` asks of its activity. */
export interface StatisticsActivities {
  /** Makes the reports whose periods have ended. Counts only. */
  makeDueStatistics(): Promise<{ readonly made: number }>;
}
