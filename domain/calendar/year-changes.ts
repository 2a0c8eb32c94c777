import { cutOffRuleOf, nextCutOff } from '../settings/cut-off.ts';
import type { VersionedField } from '../settings/setting-changes.ts';
import { daysOfYear } from './day.ts';
import { isWorkingDay, type CalendarYear, type WorkCalendar } from './working-days.ts';

/** What the words of a calendar are written with. */
export interface CalendarWords {
  readonly dayText: (day: string) => string;
  /** An instant on a zone's clock. */
  readonly timeText: (instant: Date, timeZone: string) => string;
}

const daysIn = (days: readonly string[], { dayText }: Pick<CalendarWords, 'dayText'>): string =>
  days.length === 0 ? 'нет' : days.map(dayText).join(', ');

/** What is kept of a year, once: form, diff and history take names and words from here. */
export const CALENDAR_FIELDS: readonly (VersionedField<CalendarYear, Pick<CalendarWords, 'dayText'>> & {
  readonly field: Exclude<keyof CalendarYear, 'year'>;
})[] = [
  { field: 'decree', label: 'Чем перенесены дни', words: ({ decree }) => decree || 'не внесено' },
  { field: 'daysOff', label: 'Стали выходными', words: ({ daysOff }, words) => daysIn(daysOff, words) },
  { field: 'workingDays', label: 'Стали рабочими', words: ({ workingDays }, words) => daysIn(workingDays, words) },
];

export function calendarLabel(field: (typeof CALENDAR_FIELDS)[number]['field']): string {
  return CALENDAR_FIELDS.find((known) => known.field === field)?.label ?? field;
}

/** A year of which nothing is kept. */
export function yearByLaw(year: number): CalendarYear {
  return { year, decree: '', daysOff: [], workingDays: [] };
}

/** The calendar with this year as it would be. */
export function withYear(calendar: WorkCalendar, kept: CalendarYear): WorkCalendar {
  return [...calendar.filter(({ year }) => year !== kept.year), kept].toSorted((one, other) => one.year - other.year);
}

export function countWorkingDays(year: number, calendar: WorkCalendar): number {
  return daysOfYear(year).filter((day) => isWorkingDay(day, calendar)).length;
}

interface SiteHours {
  readonly id: string;
  readonly timeZone: string;
  readonly cutOffTime: string;
}

/** What a change of a year does and what it leaves alone, said before it is saved. */
export function calendarEffects(
  [was, becomes]: readonly [WorkCalendar, WorkCalendar],
  year: number,
  { now, sites }: { readonly now: Date; readonly sites: readonly SiteHours[] },
  { timeText }: CalendarWords,
): readonly string[] {
  const [daysBefore, daysAfter] = [countWorkingDays(year, was), countWorkingDays(year, becomes)];
  const changed = daysOfYear(year).filter((day) => isWorkingDay(day, was) !== isWorkingDay(day, becomes));
  if (changed.length === 0) return [];
  const closes = (site: SiteHours, calendar: WorkCalendar): string =>
    timeText(nextCutOff(now, cutOffRuleOf({ ...site, calendar })), site.timeZone);
  const moved = sites
    .filter((site) => closes(site, was) !== closes(site, becomes))
    .map((site) => `Участок ${site.id}: партия закроется ${closes(site, becomes)}; было бы ${closes(site, was)}.`);
  return [
    `Рабочих дней в году станет ${daysAfter}; было ${daysBefore}.`,
    ...(moved.length > 0 ? moved : ['Ближайшие партии закроются, когда и закрылись бы.']),
    'Сроки уже открытых заданий не меняются; новые считаются по новому календарю.',
  ];
}
