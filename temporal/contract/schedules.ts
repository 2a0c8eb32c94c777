/** Workflows that a schedule starts. */
export const TRACKING_SWEEP_WORKFLOW = 'trackingSweep';
export const TRACKING_SWEEP_SCHEDULE_ID = 'tracking-sweep';

/** Opens the day's batches of one site at its cut-off. */
export const CUT_OFF_WORKFLOW = 'cutOff';
export function cutOffScheduleId(siteId: string): string {
  return `cut-off/${siteId}`;
}
export function isCutOffScheduleId(scheduleId: string): boolean {
  return scheduleId.startsWith(cutOffScheduleId(''));
}
export interface CutOffInput {
  readonly siteId: string;
}

/** Holds workflows, database, files and the Post against each other. */
export const RECONCILE_WORKFLOW = 'reconcile';
export const RECONCILE_SCHEDULE_ID = 'reconcile';

/** Reads the exchange mailbox. */
export const MAILBOX_SWEEP_WORKFLOW = 'mailboxSweep';
export const MAILBOX_SWEEP_SCHEDULE_ID = 'mailbox-sweep';

/** Every chain of the journal is checked whole by night. */
export const JOURNAL_WORKFLOW = 'checkJournal';
export const JOURNAL_SCHEDULE_ID = 'check-journal';

/** Old letters go to the archive by night. */
export const ARCHIVE_WORKFLOW = 'archiveLetters';
export const ARCHIVE_SCHEDULE_ID = 'archive-letters';

/** Fetches issuers and lists of the revoked that the certificates in use point to. */
export const TRUST_SWEEP_WORKFLOW = 'trustSweep';
export const TRUST_SWEEP_SCHEDULE_ID = 'trust-sweep';
