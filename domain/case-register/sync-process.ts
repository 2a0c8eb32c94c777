/** The reading of registers of cases, as workflow, schedule and outbox call it. */
export const SYNC_CASES_WORKFLOW = 'syncCases';
export const SYNC_CASES_SCHEDULE_ID = 'case-register-sync';

/** The id of a reading that somebody wants now: once for each time. */
export function syncNowWorkflowId(siteId: string, wantedAt: Date): string {
  return `${SYNC_CASES_SCHEDULE_ID}-now-${siteId}-${String(wantedAt.getTime())}`;
}

export interface SyncCasesInput {
  /** Sites left to read, by turns; absent: all that are read. */
  readonly siteIds?: readonly string[] | undefined;
  /** Pages of the first of them that earlier runs of this reading have taken. */
  readonly pagesBefore?: number | undefined;
}

/** Pages that one run takes: its history stays some hundred events long. */
export const PAGES_A_RUN = 50;
/** A register with more pages than these in one reading never ends; the next reading goes on from there. */
export const MOST_PAGES_A_SITE = 5_000;
