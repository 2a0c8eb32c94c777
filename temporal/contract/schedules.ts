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

/** The journal gets its root and a stamp of time by night. */
export const STAMP_JOURNAL_WORKFLOW = 'stampJournal';
export const STAMP_JOURNAL_SCHEDULE_ID = 'stamp-journal';

/** Stored signed files are opened and verified by night, a share of them each. */
export const SIGNED_FILES_WORKFLOW = 'checkSignedFiles';
export const SIGNED_FILES_SCHEDULE_ID = 'check-signed-files';

/** Old letters go to the archive by night. */
export const ARCHIVE_WORKFLOW = 'archiveLetters';
export const ARCHIVE_SCHEDULE_ID = 'archive-letters';

/** Reads the registers of cases: `SYNC_CASES_WORKFLOW`, by the name of its id. */
export { SYNC_CASES_SCHEDULE_ID, SYNC_CASES_WORKFLOW } from '#domain/case-register/sync-process.ts';

/** Fetches issuers and lists of the revoked that the certificates in use point to. */
export const TRUST_SWEEP_WORKFLOW = 'trustSweep';
export const TRUST_SWEEP_SCHEDULE_ID = 'trust-sweep';

/** Makes the reminders that are due before hearings. */
export const REMINDERS_WORKFLOW = 'notificationReminders';
export const REMINDERS_SCHEDULE_ID = 'notification-reminders';
/** Reports of whole periods that have ended. */
export const STATISTICS_WORKFLOW = 'makeStatistics';
export const STATISTICS_SCHEDULE_ID = 'make-statistics';
