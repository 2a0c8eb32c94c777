import type { Fault } from '../documents/fault.ts';
import { isDay, weekdayOf } from './day.ts';
import { holidayName, isWorkingDay, LAW_ALONE, type CalendarYear } from './working-days.ts';

export const FIRST_YEAR = 2020;
export const LAST_YEAR = 2099;
export const MAX_DECREE_LENGTH = 300;
/** A decree moves a handful; more is another table. */
const MAX_MOVED = 60;

type Field = 'year' | 'decree' | 'daysOff' | 'workingDays';

/** Everything that is wrong with a year to be kept, by its fields. `dayText` writes a day for people. */
export function yearFaults(kept: CalendarYear, dayText: (day: string) => string): readonly Fault[] {
  const { year, decree, daysOff, workingDays } = kept;
  const isKnownYear = Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
  return [
    ...(isKnownYear ? [] : [fault('year', `Год: от ${FIRST_YEAR} до ${LAST_YEAR}.`)]),
    ...(decree.length > MAX_DECREE_LENGTH ? [fault('decree', `Основание длиннее ${MAX_DECREE_LENGTH} знаков.`)] : []),
    ...(decree === '' && daysOff.length + workingDays.length > 0
      ? [fault('decree', 'Укажите, чем перенесены дни: постановление, его дату и номер.')]
      : []),
    ...dayFaults('daysOff', daysOff, year, dayText),
    ...dayFaults('workingDays', workingDays, year, dayText),
    ...daysOff
      .filter((day) => workingDays.includes(day))
      .map((day) => fault('workingDays', `${dayText(day)} — и выходной, и рабочий.`)),
    ...needless(kept, dayText),
  ];
}

function dayFaults(field: Field, days: readonly string[], year: number, dayText: (day: string) => string): Fault[] {
  if (days.length > MAX_MOVED) return [fault(field, `Дней больше ${MAX_MOVED}: столько не переносят.`)];
  return days.flatMap((day, place) => {
    if (!isDay(day)) return [fault(field, `«${day.slice(0, 40)}» — не день. Пишите так: 31.12.2026.`)];
    if (Number(day.slice(0, 4)) !== year) return [fault(field, `${dayText(day)} — не этого года.`)];
    return days.indexOf(day) === place ? [] : [fault(field, `${dayText(day)} назван дважды.`)];
  });
}

/** A holiday of the law is never made a working day, and no day is made what it is by the law: whoever names it has mistaken the date. */
function needless({ daysOff, workingDays }: CalendarYear, dayText: (day: string) => string): Fault[] {
  const holiday = (day: string): string | undefined => (isDay(day) ? holidayName(day) : undefined);
  return [
    ...workingDays
      .filter((day) => holiday(day) !== undefined)
      .map((day) => fault('workingDays', `${dayText(day)} — праздник (${holiday(day) ?? ''}): рабочим он не бывает.`)),
    ...workingDays
      .filter((day) => isDay(day) && !daysOff.includes(day) && isWorkingDay(day, LAW_ALONE))
      .map((day) => fault('workingDays', `${dayText(day)} — рабочий и так.`)),
    ...daysOff
      .filter((day) => isDay(day) && (holiday(day) !== undefined || weekdayOf(day) >= 6))
      .map((day) => fault('daysOff', `${dayText(day)} — выходной и так.`)),
  ];
}

function fault(field: Field, message: string): Fault {
  return { code: 'calendar_wrong', field, message };
}
