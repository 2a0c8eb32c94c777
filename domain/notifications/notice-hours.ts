import type { Fault } from '../documents/fault.ts';
import { noticeByInstant } from '../proof/notice-lead.ts';
import { PROOF_NORMS, type ProofNormCode } from '../proof/proof-norms.ts';
import type { Procedure } from '../proof/procedure.ts';
import { momentWords, zonedWords } from './moment-words.ts';
import type { NotificationChannel } from './notification-status.ts';
import type { NotificationSettings } from './notification-settings.ts';
import { nextAudible } from './quiet-hours.ts';

/** When a notice that is made now leaves, and when a letter is owed for it. */
export interface NoticeHours {
  /** The end of the addressee's quiet hours; null: it may go at once. */
  readonly heldUntil: Date | null;
  /** Not delivered by then, a letter is drafted; null: there is no hearing. */
  readonly letterAt: Date | null;
  /** That letter goes after its term and may come too late, while another notice still counts. */
  readonly isLetterLate: boolean;
  /** It comes itself after the last moment at which the procedure counts a notice; null: in time, or there is no hearing. */
  readonly missed: Date | null;
}

interface Noticed {
  readonly channel: NotificationChannel;
  /** The addressee's, IANA. */
  readonly timeZone: string;
  /** Null: it is about no hearing. */
  readonly hearing: NoticedHearing | null;
}

export interface NoticedHearing {
  readonly startsAt: Date;
  /** By which code the case is heard: how early a notice has to come. */
  readonly procedure: Procedure;
}

const HOUR_MS = 3_600_000;

/** Of the letter in whose time a notice was made too late; past the last moment at which a notice counts no other way is left either. */
export const LATE_LETTER_WORDS = 'письмо к заседанию может не успеть: тогда известите иначе, например телефонограммой';

/**
 * In the last days only a notice can come in time: where the letter's term is past before the notice may leave, the notice is waited for half
 * of what is left to the last moment at which a notice counts, and the other half is left to people to notify otherwise.
 */
export function noticeHours(
  { channel, timeZone, hearing }: Noticed,
  settings: Pick<NotificationSettings, 'quiet' | 'letterHoursBefore'>,
  now: Date,
): NoticeHours {
  // A mail wakes nobody.
  const goesAt = channel === 'mail' ? now : nextAudible(now, settings.quiet, timeZone);
  const heldUntil = goesAt > now ? goesAt : null;
  if (hearing === null) return { heldUntil, letterAt: null, isLetterLate: false, missed: null };
  const by = noticeByInstant(hearing.procedure, hearing.startsAt);
  const missed = goesAt > by ? by : null;
  const term = letterTerm(hearing, settings);
  if (term > goesAt) return { heldUntil, letterAt: term, isLetterLate: false, missed };
  // What comes too late to count is waited for no longer than to the hearing itself.
  const endMs = (missed === null ? by : hearing.startsAt).getTime();
  const halfMs = Math.max(0, endMs - goesAt.getTime()) / 2;
  const letterAt = new Date(Math.round(goesAt.getTime() + halfMs));
  return { heldUntil, letterAt, isLetterLate: missed === null, missed };
}

/** By when a letter has to go to come in time for the hearing, as its procedure counts it. */
export function letterTerm(
  { startsAt, procedure }: NoticedHearing,
  { letterHoursBefore }: Pick<NotificationSettings, 'letterHoursBefore'>,
): Date {
  return new Date(noticeByInstant(procedure, startsAt).getTime() - letterHoursBefore * HOUR_MS);
}

/** What people have to know of a letter that is asked for now: that it alone does not do; null: it does, or nothing would. */
export function lateLetterWords(
  hearing: NoticedHearing,
  settings: Pick<NotificationSettings, 'letterHoursBefore'>,
  { letterAt, now }: { readonly letterAt: Date; readonly now: Date },
): string | null {
  const isOtherwiseInTime = now < noticeByInstant(hearing.procedure, hearing.startsAt);
  return letterAt > letterTerm(hearing, settings) && isOtherwiseInTime ? LATE_LETTER_WORDS : null;
}

/** Of a call that comes after the last moment at which it counts. @param timeZone the court's */
export function missedWords(missed: Date, procedure: Procedure, timeZone: string): string {
  const norm = LEAD_NORMS[procedure];
  const by = norm === undefined ? '' : ` (${PROOF_NORMS[norm].title}: ${PROOF_NORMS[norm].says})`;
  return `известить о заседании нужно было не позже ${momentWords(missed, timeZone)}${by}: это извещение опоздает, заседание остаётся отложить`;
}

const LEAD_NORMS: Readonly<Partial<Record<Procedure, ProofNormCode>>> = { criminal: 'upk_231' };

/** Who may not be disturbed before the hearing cannot be called to it so. */
export function hourFaults(
  { heldUntil }: Pick<NoticeHours, 'heldUntil'>,
  timeZone: string,
  hearingAt: Date | null,
): Fault[] {
  if (heldUntil === null || hearingAt === null || heldUntil < hearingAt) return [];
  const message = `Тихие часы адресата кончатся ${zonedWords(heldUntil, timeZone)}, когда заседание уже начнётся: известите его иначе или измените тихие часы в настройках.`;
  return [{ code: 'quiet_past_hearing', field: 'party', message }];
}
