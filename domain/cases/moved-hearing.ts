import { clockWords } from '../notifications/moment-words.ts';

/** A start that is no more and the one that is, in words by the court's clock: «01.12.2026, 09:00». */
export interface MovedStart {
  readonly told: string;
  readonly now: string;
}

interface HearingStart {
  readonly startsAt: Date;
  readonly timeZone: string;
}

/**
 * What was told of a hearing proves only the day and time that it named. Another room or another zone of the same instant is no move.
 * @param told the start that was told of; null: of no hearing
 * @returns null: it told of the hearing as it is
 */
export function movedStart(told: Date | null, { startsAt, timeZone }: HearingStart): MovedStart | null {
  if (told === null || told.getTime() === startsAt.getTime()) return null;
  const words = (moment: Date): string => {
    const { day, time } = clockWords(moment, timeZone);
    return `${day}, ${time}`;
  };
  return { told: words(told), now: words(startsAt) };
}

/** «сообщали о 01.12.2026, 09:00; заседание теперь 02.12.2026, 09:00» */
export function toldWords({ told, now }: MovedStart): string {
  return `сообщали о ${told}; заседание теперь ${now}`;
}

/** The same of a start as it is kept; null: it told of the hearing as it is. */
export function movedWords(told: Date | null, hearing: HearingStart): string | null {
  const moved = movedStart(told, hearing);
  return moved && toldWords(moved);
}
