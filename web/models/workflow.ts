/** One line of a workflow's history in words. */
export interface HistoryLineModel {
  readonly eventId: number;
  readonly at: string;
  readonly text: string;
  readonly detail?: string | undefined;
}

/** A step that has not ended: runs now, or waits for its next attempt. */
export interface PendingStepModel {
  readonly activityType: string;
  readonly state: string;
  readonly attempt: number;
  readonly nextAttemptAt?: string | undefined;
  readonly lastFailureType?: string | undefined;
}

/** A letter's workflow as the engine knows it. */
export interface WorkflowModel {
  readonly workflowId: string;
  readonly runId: string;
  readonly status: string;
  readonly startedAt: string;
  readonly closedAt?: string | undefined;
  readonly historyLength: number;
  readonly historySizeBytes: number;
  readonly history: readonly HistoryLineModel[];
  readonly pending: readonly PendingStepModel[];
}
