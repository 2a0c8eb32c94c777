import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdayOf } from '#domain/calendar/day.ts';
import { CutOffRuleError, isCutOffDue, localDateAt, nextCutOff, type CutOffRule } from '#domain/settings/cut-off.ts';
import { instantOf, instantOfLocalTime, wallTimeAt } from '#domain/settings/zoned-time.ts';

/** A court's week as these cases tell it. */
interface Week {
  readonly workingDays: readonly number[];
  readonly holidays?: readonly string[];
  readonly extraWorkingDays?: readonly string[];
}
type Told = Omit<CutOffRule, 'isWorkingDay'> & Week;
const MOSCOW: Told = { timeZone: 'Europe/Moscow', cutOffTime: '17:30', workingDays: [1, 2, 3, 4, 5] };

function ruleOf({ workingDays, holidays = [], extraWorkingDays = [], ...hours }: Told): CutOffRule {
  const isWorkingDay = (day: string): boolean =>
    extraWorkingDays.includes(day) || (!holidays.includes(day) && workingDays.includes(weekdayOf(day)));
  return { ...hours, isWorkingDay };
}

const ZONES = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
];

function next(now: string, part: Partial<Told> = {}): string {
  return nextCutOff(new Date(now), ruleOf({ ...MOSCOW, ...part })).toISOString();
}

describe('cut-off', () => {
  it('is today’s while today’s has not come', () => {
    expect(next('2026-11-24T14:29:59.999Z')).toBe('2026-11-24T14:30:00.000Z');
  });

  it('at the very cut-off is the next working day’s', () => {
    expect(next('2026-11-24T14:30:00.000Z')).toBe('2026-11-25T14:30:00.000Z');
  });

  it('passes over the weekend and over holidays, and stops at a working Saturday', () => {
    expect(next('2026-11-27T15:00:00Z')).toBe('2026-11-30T14:30:00.000Z');
    expect(next('2026-11-27T15:00:00Z', { holidays: ['2026-11-30'] })).toBe('2026-12-01T14:30:00.000Z');
    expect(next('2026-11-27T15:00:00Z', { extraWorkingDays: ['2026-11-28'] })).toBe('2026-11-28T14:30:00.000Z');
  });

  it('goes by the court’s date, not by that of Greenwich', () => {
    // 25 November 06:00 in Petropavlovsk is still 24 November in Greenwich.
    expect(next('2026-11-24T18:00:00Z', { timeZone: 'Asia/Kamchatka', cutOffTime: '09:00' })).toBe(
      '2026-11-24T21:00:00.000Z',
    );
    expect(localDateAt(new Date('2026-11-24T18:00:00Z'), 'Asia/Kamchatka')).toBe('2026-11-25');
  });

  it('crosses the end of February in leap years', () => {
    const everyDay = { workingDays: [1, 2, 3, 4, 5, 6, 7] };
    expect(next('2028-02-28T15:00:00Z', everyDay)).toBe('2028-02-29T14:30:00.000Z');
    expect(next('2027-02-28T15:00:00Z', everyDay)).toBe('2027-03-01T14:30:00.000Z');
  });

  it('keeps the wall clock where clocks are changed, also in the hour that does not exist', () => {
    const berlin = { timeZone: 'Europe/Berlin', workingDays: [1, 2, 3, 4, 5, 6, 7] };
    expect(next('2026-03-28T17:00:00Z', berlin)).toBe('2026-03-29T15:30:00.000Z');
    expect(next('2026-10-24T16:00:00Z', berlin)).toBe('2026-10-25T16:30:00.000Z');
    expect(next('2026-03-28T20:00:00Z', { ...berlin, cutOffTime: '02:30' })).toBe('2026-03-29T01:30:00.000Z');
    expect(next('2026-10-24T20:00:00Z', { ...berlin, cutOffTime: '02:30' })).toBe('2026-10-25T00:30:00.000Z');
  });

  it('says plainly when the rule cannot be followed', () => {
    expect(() => next('2026-11-24T10:00:00Z', { workingDays: [] })).toThrow(CutOffRuleError);
    expect(() => next('2026-11-24T10:00:00Z', { cutOffTime: '25:00' })).toThrow(CutOffRuleError);
    expect(() => next('2026-11-24T10:00:00Z', { timeZone: 'Nowhere/City' })).toThrow(RangeError);
  });

  it.each(['', '7:30', '24:00', '17:60', '117:30', '17:300', '17:30:00', ' 17:30'])(
    'is not guessed from another form of time, and the form is said: %j',
    (cutOffTime) => expect(() => next('2026-11-24T10:00:00Z', { cutOffTime })).toThrow(/ожидается вид 17:30/),
  );

  it('is looked for through a whole year and no longer, and that it was not found is said', () => {
    const onlyDay = { workingDays: [], extraWorkingDays: ['2027-11-25'] };
    expect(next('2026-11-24T10:00:00Z', onlyDay)).toBe('2027-11-25T14:30:00.000Z');
    expect(() => next('2026-11-23T10:00:00Z', onlyDay)).toThrow(/нет ни одного рабочего дня/);
    const error = (() => {
      try {
        return next('2026-11-23T10:00:00Z', onlyDay);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toMatchObject({ name: 'CutOffRuleError' });
  });

  it.each([
    ['at the hour of a working Friday', '2026-11-27T14:30:00Z', true],
    ['made up an hour later, after midnight', '2026-11-27T21:10:00Z', true],
    ['at the hour of a Saturday', '2026-11-28T14:30:00Z', false],
    ['a moment before the hour of Monday, which is Sunday’s', '2026-11-30T14:29:59Z', false],
    ['at the hour of Monday', '2026-11-30T14:30:01Z', true],
  ])('is due %s: %s → %s', (_, at, isDue) => {
    expect(isCutOffDue(new Date(at), ruleOf(MOSCOW))).toBe(isDue);
  });

  it('may be on a Sunday that works', () => {
    expect(next('2026-11-28T15:00:00Z', { workingDays: [7] })).toBe('2026-11-29T14:30:00.000Z');
  });

  it('names its batch by a date with all its zeros', () => {
    expect(localDateAt(new Date('2026-01-05T10:00:00Z'), 'Europe/Moscow')).toBe('2026-01-05');
    expect(next('2026-01-02T15:00:00Z', { holidays: ['2026-01-05'] })).toBe('2026-01-06T14:30:00.000Z');
  });

  it('is always later than now, on a working day, at the asked time on the court’s clock, in every zone of Russia', () => {
    const now = fc.date({ min: new Date('2015-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        now,
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 1439 }),
        (instant, timeZone, minuteOfDay) => {
          const wanted = { hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60, second: 0 };
          const cutOffTime = `${String(wanted.hour).padStart(2, '0')}:${String(wanted.minute).padStart(2, '0')}`;
          const found = nextCutOff(instant, ruleOf({ timeZone, cutOffTime, workingDays: [1, 2, 3, 4, 5] }));
          expect(found.getTime()).toBeGreaterThan(instant.getTime());
          expect(found.getTime() - instant.getTime()).toBeLessThanOrEqual(4 * 86_400_000);
          const wall = wallTimeAt(found, timeZone);
          expect(wall).toMatchObject(wanted);
          expect([1, 2, 3, 4, 5]).toContain(new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay());
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('wall time', () => {
  it('of an instant leads back to the instant', () => {
    const instant = fc.integer({ min: Date.UTC(2015, 0, 1) / 1000, max: Date.UTC(2040, 0, 1) / 1000 });
    fc.assert(
      fc.property(instant, fc.constantFrom(...ZONES), (seconds, timeZone) => {
        return instantOf(wallTimeAt(new Date(seconds * 1000), timeZone), timeZone).getTime() === seconds * 1000;
      }),
      { numRuns: 300 },
    );
  });

  it('of the Post is read in the court’s zone', () => {
    expect(instantOfLocalTime('2026-01-05T10:00:00', 'Asia/Omsk').toISOString()).toBe('2026-01-05T04:00:00.000Z');
    expect(() => instantOfLocalTime('05.01.2026', 'Asia/Omsk')).toThrow(RangeError);
  });

  it.each(['05.01.2026', 'x2026-01-05T10:00:00', '2026-01-05T10:00:00.5', '2026-01-05T10:00', '2026-13-05T10:00:00'])(
    'of the Post in another form is refused, and the form is said: %j',
    (text) => expect(() => instantOfLocalTime(text, 'Asia/Omsk')).toThrow(/ожидается вид 2026-01-05T10:00:00/),
  );

  it('that happens twice is its first occurrence, east and west of Greenwich', () => {
    const wall = { year: 2026, month: 10, day: 25, hour: 2, minute: 30, second: 0 };
    expect(instantOf(wall, 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z');
    const west = { year: 2026, month: 11, day: 1, hour: 1, minute: 30, second: 0 };
    expect(instantOf(west, 'America/New_York').toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });
});
