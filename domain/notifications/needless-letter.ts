import { dayIn } from '../calendar/day.ts';
import { noticeByInstant } from '../proof/notice-lead.ts';
import type { Procedure } from '../proof/procedure.ts';
import { momentWords } from './moment-words.ts';
import type { NotificationKind } from './templates.ts';

/** What a letter instead of a notice would be about. */
export interface OwedAbout {
  readonly kind: NotificationKind;
  /** Null: about no hearing. */
  readonly hearing: OwedHearing | null;
  /** The party is notified of that hearing as it is, by whatever else. */
  readonly isNotified: boolean;
  /** People have said that the party is another person than the notice was given to. */
  readonly isOfAnother: boolean;
}

export interface OwedHearing {
  readonly startsAt: Date;
  readonly procedure: Procedure;
  /** The court's, IANA. */
  readonly timeZone: string;
}

const OF_ANOTHER = 'участник дела — теперь другой человек';
/** Why a letter is dropped that is owed again when it is true no more. */
export const NOTIFIED = 'участник об этом заседании извещён';

/** Why a dropped letter is owed again. */
export const NOTIFIED_NO_MORE = 'участник о заседании больше не извещён, то, чем он был извещён, не в счёт';

/** Why no letter is asked for, in words; null: it is. Something else than a call to a hearing is told whatever becomes of the hearing. */
export function whyNoLetter({ kind, hearing, isNotified, isOfAnother }: OwedAbout, now: Date): string | null {
  if (isOfAnother) return OF_ANOTHER;
  if (kind === 'message' || hearing === null) return null;
  if (hearing.startsAt <= now) return 'заседание уже началось';
  return isNotified ? NOTIFIED : tooLateFor(hearing, now);
}

/** Why a letter that people were asked for is owed no more, in words; null: it still is. On the day of the hearing they may be busy with it. */
export function whyLetterEnds({ kind, hearing, isNotified, isOfAnother }: OwedAbout, now: Date): string | null {
  if (isOfAnother) return OF_ANOTHER;
  if (kind === 'message' || hearing === null) return null;
  const { startsAt, timeZone } = hearing;
  if (dayIn(timeZone, startsAt) < dayIn(timeZone, now)) return 'день заседания прошёл';
  return isNotified ? NOTIFIED : tooLateFor(hearing, now);
}

/** Where a notice has to come so long before the hearing, nothing counts after that hour, and a letter least of all; null: it is not past, or there is none. */
export function tooLateFor({ startsAt, procedure, timeZone }: OwedHearing, now: Date): string | null {
  const by = noticeByInstant(procedure, startsAt);
  if (by >= startsAt || now < by) return null;
  return `известить нужно было не позже ${momentWords(by, timeZone)}, заседание остаётся отложить`;
}
