import { describe, expect, it } from 'vitest';
import { dayIn, daysOfYear } from '#domain/calendar/day.ts';
import { calendarEffects, countWorkingDays, withYear, yearByLaw } from '#domain/calendar/year-changes.ts';
import { dayKind, isWorkingDay, LAW_ALONE, type CalendarYear } from '#domain/calendar/working-days.ts';
import { afterWorkingTime } from '#domain/calendar/working-time.ts';
import { daysOfText } from '#domain/calendar/typed-days.ts';
import { yearFaults } from '#domain/calendar/year-faults.ts';
import { yearOfSheet } from '#domain/calendar/year-sheet.ts';

const of2026: CalendarYear = { year: 2026, decree: '№ 1466', daysOff: ['2026-01-09', '2026-12-31'], workingDays: [] };
/** 2024 as it was moved: three working Saturdays. */
const of2024: CalendarYear = {
  ...{ year: 2024, decree: '№ 1314', daysOff: ['2024-04-29', '2024-04-30', '2024-05-10', '2024-12-30', '2024-12-31'] },
  workingDays: ['2024-04-27', '2024-11-02', '2024-12-28'],
};
const KEPT = [of2024, of2026];

describe('a day of the calendar', () => {
  it.each([
    ['2026-01-01', 'holiday'],
    ['2026-01-07', 'holiday'],
    ['2026-01-09', 'made_off'],
    ['2026-01-12', 'working'],
    ['2026-02-23', 'holiday'],
    ['2026-03-08', 'holiday'],
    ['2026-03-09', 'carried'],
    ['2026-03-10', 'working'],
    ['2026-05-01', 'holiday'],
    ['2026-05-11', 'carried'],
    ['2026-05-12', 'working'],
    ['2026-06-12', 'holiday'],
    ['2026-06-15', 'working'],
    ['2026-11-04', 'holiday'],
    ['2026-11-28', 'weekend'],
    ['2026-12-31', 'made_off'],
    ['2027-01-11', 'working'],
    ['2027-05-03', 'carried'],
    ['2027-05-04', 'working'],
    ['2027-05-10', 'carried'],
    ['2027-06-14', 'carried'],
    ['2028-01-10', 'working'],
    ['2028-02-29', 'working'],
    ['2024-04-27', 'made_working'],
    ['2024-04-29', 'made_off'],
    ['2032-02-29', 'weekend'],
  ] as const)('%s is %s', (day, kind) => {
    expect(dayKind(day, KEPT)).toBe(kind);
    expect(isWorkingDay(day, KEPT)).toBe(kind === 'working' || kind === 'made_working');
  });

  it.each([
    [2024, 248],
    [2026, 247],
  ])('the year %i has as many working days as the published calendar says: %i', (year, count) => {
    expect(countWorkingDays(year, KEPT)).toBe(count);
  });

  it('carries a holiday that has fallen on a day off to the next working day', () => {
    const carried = [2026, 2027, 2028].flatMap((year) =>
      daysOfYear(year).filter((day) => dayKind(day, LAW_ALONE) === 'carried'),
    );
    expect(carried).toEqual(['2026-03-09', '2026-05-11', '2027-05-03', '2027-05-10', '2027-06-14', '2028-11-06']);
  });

  it('a leap year has its day', () => {
    expect([daysOfYear(2028).length, daysOfYear(2027).length]).toEqual([366, 365]);
    expect(daysOfYear(2028)).toContain('2028-02-29');
  });
});

describe('working time', () => {
  const HOUR_MS = 3_600_000;
  it.each([
    ['within a working day', '2026-11-24T07:00:00Z', 4, 'Europe/Moscow', '2026-11-24T11:00:00Z'],
    ['over a weekend', '2026-11-27T14:00:00Z', 24, 'Europe/Moscow', '2026-11-30T14:00:00Z'],
    ['begun on a day off', '2026-11-28T10:00:00Z', 4, 'Europe/Moscow', '2026-11-30T01:00:00Z'],
    ['over the New Year', '2025-12-31T20:00:00Z', 4, 'Europe/Moscow', '2026-01-12T00:00:00Z'],
    ['onto a working Saturday', '2024-04-26T14:00:00Z', 24, 'Europe/Moscow', '2024-04-27T14:00:00Z'],
    ['past a working Saturday', '2024-04-27T14:00:00Z', 24, 'Europe/Moscow', '2024-05-02T14:00:00Z'],
    ['over the end of February', '2028-02-28T20:00:00Z', 24, 'Europe/Moscow', '2028-02-29T20:00:00Z'],
    ['where Saturday has come already', '2026-11-27T14:00:00Z', 1, 'Asia/Kamchatka', '2026-11-29T13:00:00Z'],
    ['where Friday goes on', '2026-11-27T14:00:00Z', 1, 'Europe/Kaliningrad', '2026-11-27T15:00:00Z'],
    ['to the very midnight of a Friday', '2026-11-27T14:00:00Z', 7, 'Europe/Moscow', '2026-11-29T21:00:00Z'],
  ])('%s', (_, from, hours, timeZone, until) => {
    const at = afterWorkingTime(new Date(from), hours * HOUR_MS, { timeZone, calendar: KEPT });
    expect(at.toISOString()).toBe(new Date(until).toISOString());
  });
});

describe('a term of working time', () => {
  it('counts no day off, in every zone', () => {
    const from = new Date('2026-12-30T07:00:00Z');
    const zones = ['Europe/Kaliningrad', 'Europe/Moscow', 'Asia/Kamchatka'];
    const days = zones.map((timeZone) => {
      const until = afterWorkingTime(from, 3 * 86_400_000, { timeZone, calendar: KEPT });
      return dayIn(timeZone, until);
    });
    expect(days).toEqual(['2027-01-13', '2027-01-13', '2027-01-13']);
  });
});

describe('a year to be kept', () => {
  const faultsOf = (kept: CalendarYear): readonly string[] =>
    yearFaults(kept, (day) => day).map(({ message }) => message);
  it.each([
    ['is without fault', of2026, null],
    ['must say by what days were moved', { ...of2026, decree: '' }, /чем перенесены/],
    ['has days of its own', { ...of2026, daysOff: ['2027-01-11'] }, /не этого года/],
    ['has days that there are', { ...of2026, daysOff: ['2026-02-29'] }, /не день/],
    ['names a day once', { ...of2026, daysOff: ['2026-01-09', '2026-01-09'] }, /дважды/],
    ['makes no holiday a working day', { ...of2026, workingDays: ['2026-01-03'] }, /рабочим он не бывает/],
    ['makes no Saturday a day off', { ...of2026, daysOff: ['2026-11-28'] }, /выходной и так/],
    [
      'makes no working Tuesday a working day',
      { ...of2026, workingDays: ['2026-01-13'] },
      /2026-01-13 — рабочий и так/,
    ],
    ['has no day that is both', { ...of2026, workingDays: ['2026-01-09'] }, /и выходной, и рабочий/],
    ['is a year of these times', yearByLaw(1999), /Год: от/],
  ])('%s', (_, kept, words) => {
    if (words === null) expect(faultsOf(kept)).toEqual([]);
    else expect(faultsOf(kept).join(' ')).toMatch(words);
  });

  it('is told by what it does before it is saved', () => {
    const calendars = [LAW_ALONE, withYear(LAW_ALONE, of2026)] as const;
    const site = { id: '50MS0095', timeZone: 'Europe/Moscow', cutOffTime: '16:00' };
    const words = { dayText: (day: string) => day, timeText: (at: Date) => at.toISOString() };
    const facts = { now: new Date('2026-12-30T14:00:00Z'), sites: [site] };
    expect(calendarEffects(calendars, 2026, facts, words)).toEqual([
      'Рабочих дней в году станет 247; было 249.',
      'Участок 50MS0095: партия закроется 2027-01-11T13:00:00.000Z; было бы 2026-12-31T13:00:00.000Z.',
      'Сроки уже открытых заданий не меняются; новые считаются по новому календарю.',
    ]);
    expect(calendarEffects([calendars[1], calendars[1]], 2026, facts, words)).toEqual([]);
  });
});

describe('a year in a sheet', () => {
  it('of days is read as what differs from the law', () => {
    const columns = ['Дата', 'Тип дня', 'Основание'];
    const cells = [
      ['2024-01-01', 'праздник', ''],
      ['27.04.2024', 'Рабочий день', '№ 1314'],
      ['29.04.2024', 'выходной', ''],
      ['2025-05-02', 'выходной', ''],
      ['31.02.2024', 'выходной', ''],
      ['30.04.2024', 'отпуск', ''],
    ];
    const rows = cells.map((row, index) => ({ place: index + 2, cells: row }));
    expect(yearOfSheet({ columns, rows }, 2024)).toEqual({
      found: { year: 2024, decree: '№ 1314', daysOff: ['2024-04-29'], workingDays: ['2024-04-27'] },
      unread: ['Строка 6: «31.02.2024» — не день.', 'Строка 7: «отпуск» не понято.'],
    });
  });

  it('of years, as open data has it, is read to the same; shorter days are working ones', () => {
    const months = ['Январь', 'Февраль', 'Март', 'Апрель', 'Май', 'Июнь'];
    const columns = ['Год/Месяц', ...months, 'Июль', 'Август', 'Сентябрь', 'Октябрь', 'Ноябрь', 'Декабрь'];
    const inMonth = (month: number): string =>
      daysOfYear(2024)
        .filter((day) => Number(day.slice(5, 7)) === month && !isWorkingDay(day, KEPT))
        .map((day) => `${Number(day.slice(8))}${day === '2024-04-29' ? '+' : ''}`)
        .concat(month === 2 ? ['22*'] : [])
        .join(',');
    const row = { place: 2, cells: ['2024', ...Array.from({ length: 12 }, (_, at) => inMonth(at + 1))] };
    expect(yearOfSheet({ columns, rows: [row] }, 2024)).toEqual({ found: { ...of2024, decree: '' }, unread: [] });
    expect(yearOfSheet({ columns, rows: [row] }, 2025).found).toBeNull();
  });

  it('of anything else is refused in words', () => {
    expect(yearOfSheet({ columns: ['А', 'Б'], rows: [] }, 2026).unread[0]).toMatch(/В первой строке нужны столбцы/);
  });

  it('by hand is read from days with anything between, and what is no day stays for the rules', () => {
    expect(daysOfText(' 31.12.2026; 9.1.26\n2026-05-04, 30.02.2026 ')).toEqual([
      ...['2026-01-09', '2026-05-04', '2026-12-31'],
      '30.02.2026',
    ]);
  });
});
