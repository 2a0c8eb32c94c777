const DAY_MS = 86_400_000;

/**
 * For how many days before a hearing a reminder is due on a day: the nearest of the rule's numbers that is not passed. A day on which
 * nobody worked is made up for on the next. Null: none is, or the hearing is today.
 * @param today `yyyy-MM-dd`, as `hearingDay`, by the court's calendar
 */
export function reminderDue(daysBefore: readonly number[], today: string, hearingDay: string): number | null {
  const left = Math.round((Date.parse(`${hearingDay}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
  if (left < 1) return null;
  const due = daysBefore.filter((days) => days >= left);
  return due.length === 0 ? null : Math.min(...due);
}
