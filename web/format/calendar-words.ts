import { dateTimeText, dayText } from './time.ts';

/** How the calendar's changes and effects name days and hours. */
export const CALENDAR_WORDS = {
  dayText,
  timeText: (at: Date, timeZone: string): string => dateTimeText(at.toISOString(), timeZone),
};
