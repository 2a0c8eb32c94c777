import { dayAfter, weekdayOf } from './day.ts';

/** A year as the installation keeps it: what the Government has moved. What the law itself gives is in no data. */
export interface CalendarYear {
  readonly year: number;
  /** The decree that moves days off, in words; empty: it is not known here, and only the law is followed. */
  readonly decree: string;
  /** Days made days off, `yyyy-MM-dd`, in order. */
  readonly daysOff: readonly string[];
  /** Days made working ones, mostly Saturdays, `yyyy-MM-dd`, in order. */
  readonly workingDays: readonly string[];
}

/** Years that are kept; of any other year only the law is known. */
export type WorkCalendar = readonly CalendarYear[];

/** Nothing is kept: weekends and the holidays of the law. */
export const LAW_ALONE: WorkCalendar = [];

/** ТК РФ, ст. 112, ч. 1: month and day, and what the day is called. */
const HOLIDAYS: ReadonlyMap<string, string> = new Map([
  ...['01', '02', '03', '04', '05', '06', '08'].map((day) => [`01-${day}`, 'Новогодние каникулы'] as const),
  ['01-07', 'Рождество Христово'],
  ['02-23', 'День защитника Отечества'],
  ['03-08', 'Международный женский день'],
  ['05-01', 'Праздник Весны и Труда'],
  ['05-09', 'День Победы'],
  ['06-12', 'День России'],
  ['11-04', 'День народного единства'],
]);

/** What a day is, and why. */
export type DayKind = 'working' | 'weekend' | 'holiday' | 'carried' | 'made_off' | 'made_working';

/** The holiday of the law on this day; undefined: none. */
export function holidayName(day: string): string | undefined {
  return HOLIDAYS.get(day.slice(5));
}

/** A day as the law and the Government's decree make it. */
export function dayKind(day: string, calendar: WorkCalendar): DayKind {
  const moved = calendar.find(({ year }) => year === Number(day.slice(0, 4)));
  if (moved?.workingDays.includes(day) === true) return 'made_working';
  if (holidayName(day) !== undefined) return 'holiday';
  if (moved?.daysOff.includes(day) === true) return 'made_off';
  if (isWeekend(day)) return 'weekend';
  return isCarried(day) ? 'carried' : 'working';
}

export function isWorkingDay(day: string, calendar: WorkCalendar): boolean {
  return WORKING.has(dayKind(day, calendar));
}

const WORKING: ReadonlySet<DayKind> = new Set(['working', 'made_working']);

function isWeekend(day: string): boolean {
  return weekdayOf(day) >= 6;
}

/** No more holidays follow one another outside the first days of January, from which nothing is carried. */
const MAX_CARRY_DAYS = 3;

/**
 * ТК РФ, ст. 112, ч. 2: a day off that a holiday has fallen on goes to the next working day after it. Those of the New Year go where the
 * Government says and nowhere without it.
 */
function isCarried(day: string): boolean {
  for (let back = 1; back <= MAX_CARRY_DAYS; back += 1) {
    const before = dayAfter(day, -back);
    const isHoliday = holidayName(before) !== undefined;
    if (!isWeekend(before) && !isHoliday) return false;
    if (isHoliday && isWeekend(before)) return before.slice(5, 7) !== '01';
  }
  return false;
}
