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
    if (isCounted(day, calendar)) left -= 1;
  }
  return day;
}

/** So many days of storage a letter has lain: the day on which it was sent back is not one of them either. */
export function storedDays(arrivedOn: string, returnedOn: string, calendar: WorkCalendar): number {
  let days = 0;
  for (let day = dayAfter(arrivedOn, 1); day < returnedOn; day = dayAfter(day, 1)) {
    if (isCounted(day, calendar)) days += 1;
  }
  return days;
}

function isCounted(day: string, calendar: WorkCalendar): boolean {
  return dayKind(day, calendar) !== 'holiday';
}
