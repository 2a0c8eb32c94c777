import { clockWords } from '../notifications/moment-words.ts';

/**
 * What was told of a hearing proves only the day and time that it named. Another room or another zone of the same instant is no move.
 * @param told the start that was told of; null: of no hearing
 * @returns of which start it told and which is now, in words by the court's clock; null: it told of the hearing as it is
 */
export function movedWords(
  told: Date | null,
  { startsAt, timeZone }: { readonly startsAt: Date; readonly timeZone: string },
): string | null {
  if (told === null || told.getTime() === startsAt.getTime()) return null;
  const words = (moment: Date): string => {
    const { day, time } = clockWords(moment, timeZone);
    return `${day}, ${time}`;
  };
  return `сообщали о ${words(told)}; заседание теперь ${words(startsAt)}`;
}
