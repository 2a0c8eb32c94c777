/** The central tracking sweep and the other scheduled steps. */
export interface TrackingActivities {
  /** Reads due tickets, applies what is new, opens tickets for letters whose turn it is. Counts only. */
  sweepTracking(): Promise<{ readonly read: number; readonly opened: number; readonly changed: number }>;
}

export interface ScheduleActivities {
  /** Freezes the site's ready letters into batches and queues their workflows. */
  openBatchesOfSite(request: { siteId: string }): Promise<number>;
  /** Converts one uploaded document ahead of need, so that the clerk sees its pages. */
  convertDocument(request: { sha256: string }): Promise<void>;
}
