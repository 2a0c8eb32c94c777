import type { Fault } from '../documents/fault.ts';
import { zonedWords } from './moment-words.ts';
import type { NotificationChannel } from './notification-status.ts';
import type { NotificationSettings } from './notification-settings.ts';
import { nextAudible } from './quiet-hours.ts';

/** When a notice that is made now leaves, and when a letter is owed for it. */
export interface NoticeHours {
  /** The end of the addressee's quiet hours; null: it may go at once. */
  readonly heldUntil: Date | null;
  /** Not delivered by then, a letter is drafted; null: there is no hearing. */
  readonly letterAt: Date | null;
  /** That letter goes after its term and may come after the hearing. */
  readonly isLetterLate: boolean;
}

interface Noticed {
  readonly channel: NotificationChannel;
  /** The addressee's, IANA. */
  readonly timeZone: string;
  /** Null: it is about no hearing. */
  readonly hearingAt: Date | null;
}

const HOUR_MS = 3_600_000;

/** Of the letter in whose time a notice was made too late. */
export const LATE_LETTER_WORDS = 'письмо к заседанию может не успеть: тогда известите иначе, например телефонограммой';

/**
 * In the last days only a notice can come in time: where the letter's term is past before the notice may leave, the notice is waited for half
 * of what is left to the hearing, and the other half is left to people to notify otherwise.
 */
export function noticeHours(
  { channel, timeZone, hearingAt }: Noticed,
  settings: Pick<NotificationSettings, 'quiet' | 'letterHoursBefore'>,
  now: Date,
): NoticeHours {
  // A mail wakes nobody.
  const goesAt = channel === 'mail' ? now : nextAudible(now, settings.quiet, timeZone);
  const heldUntil = goesAt > now ? goesAt : null;
  if (hearingAt === null) return { heldUntil, letterAt: null, isLetterLate: false };
  const term = letterTerm(hearingAt, settings);
  if (term > goesAt) return { heldUntil, letterAt: term, isLetterLate: false };
  const halfMs = Math.max(0, hearingAt.getTime() - goesAt.getTime()) / 2;
  return { heldUntil, letterAt: new Date(Math.round(goesAt.getTime() + halfMs)), isLetterLate: true };
}

/** By when a letter has to go to come before the hearing. */
export function letterTerm(
  hearingAt: Date,
  { letterHoursBefore }: Pick<NotificationSettings, 'letterHoursBefore'>,
): Date {
  return new Date(hearingAt.getTime() - letterHoursBefore * HOUR_MS);
}

/** Who may not be disturbed before the hearing cannot be called to it so. */
export function hourFaults({ heldUntil }: NoticeHours, timeZone: string, hearingAt: Date | null): Fault[] {
  if (heldUntil === null || hearingAt === null || heldUntil < hearingAt) return [];
  const message = `Тихие часы адресата кончатся ${zonedWords(heldUntil, timeZone)}, когда заседание уже начнётся: известите его иначе или измените тихие часы в настройках.`;
  return [{ code: 'quiet_past_hearing', field: 'party', message }];
}
