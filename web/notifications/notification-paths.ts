import { PATHS, withQuery } from '../paths.ts';

export function notificationPath(id: string): string {
  return `${PATHS.notifications}/${id}`;
}

/** Where notices about cases are written. */
export function newNotificationPath(caseId: string, letterId?: string): string {
  return withQuery(PATHS.newNotification, { case: caseId, letter: letterId });
}

/** The same about the case and the party of a letter. */
export function noticeOfLetterPath(letterId: string): string {
  return withQuery(PATHS.newNotification, { letter: letterId });
}

/** The same about several cases at once. */
export function noticesOfCasesPath(caseIds: readonly string[]): string {
  return `${PATHS.newNotification}?${caseIds.map((id) => `case=${encodeURIComponent(id)}`).join('&')}`;
}

/** Notices about a case by its number. */
export function noticesOfCasePath(caseNumber: string): string {
  return withQuery(PATHS.notifications, { caseNumber });
}

/** Those of one way and one status that were made on some days, of one site or of all that one sees. */
export function noticesOfDaysPath(
  { channel, status }: { readonly channel: string; readonly status: string },
  { from, to, siteId }: { readonly from: string; readonly to: string; readonly siteId: string | null },
): string {
  return withQuery(PATHS.notifications, { channel, status, site: siteId ?? undefined, from, to });
}

/** What parties of a case agreed to. */
export function consentsPath(caseId: string): string {
  return `/cases/${caseId}/consents`;
}

export function consentPath(id: string, act: 'withdraw' | 'scan'): string {
  return `/consents/${id}/${act}`;
}

export function templatePath(code: string): string {
  return `${PATHS.notificationTemplates}/${encodeURIComponent(code)}`;
}
