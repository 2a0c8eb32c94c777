/** What the workflow `reconcile` asks of its activity. */
export interface ReconcileActivities {
  /** Reads every side, keeps the result, opens and closes incidents. Counts only. */
  reconcileAll(): Promise<{ readonly breaches: number }>;
}
