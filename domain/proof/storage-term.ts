import { dayAfter } from '../calendar/day.ts';
import { dayKind, type WorkCalendar } from '../calendar/working-days.ts';

/** So many days an office keeps a letter of the ranks «Судебное» and «Административное»; any other 30. */
export const JUDICIAL_STORAGE_DAYS = 7;

/**
 * The last day on which the office keeps the letter, `yyyy-MM-dd`. The day of arrival and holidays of the law are not counted, weekends are.
 * Source: Правила оказания услуг почтовой связи (приказ Минцифры № 382 of 17.04.2023), п. 34.
 */
export function storageEndsOn(arrivedOn: string, calendar: WorkCalendar, days: number = JUDICIAL_STORAGE_DAYS): string {
  let day = arrivedOn;
  for (let left = days; left > 0;) {
    day = dayAfter(day, 1);
    if (dayKind(day, calendar) !== 'holiday') left -= 1;
  }
  return day;
}
