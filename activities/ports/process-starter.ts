import type { WorkflowFacts } from '#domain/reconcile/facts.ts';

/** A process that is to begin anew. */
export interface NewProcess {
  readonly workflowType: string;
  readonly workflowId: string;
  readonly input: object;
}

/** Begins in the engine what it does not lead any more. */
export interface ProcessStarter {
  /**
   * Begins the process unless somebody leads it by now. `after`: how the run ended that the engine knows; null: it knows none.
   * @returns the new run's id; null when it is led already
   */
  launch(process: NewProcess, after: WorkflowFacts['status'] | null): Promise<string | null>;
  /** Ids of the schedules of the installation and of these sites that are not there. */
  missingSchedules(sites: readonly SiteHours[]): Promise<readonly string[]>;
  /** Makes the schedules of the installation and of these sites that are not there. @returns their ids */
  ensureSchedules(sites: readonly SiteHours[]): Promise<readonly string[]>;
}

/** When a site's batches are opened: `cutOffTime` is `HH:MM` in `timeZone` (IANA). */
export interface SiteHours {
  readonly id: string;
  readonly cutOffTime: string;
  readonly timeZone: string;
}
