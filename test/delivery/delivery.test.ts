import { inForceOn } from '#domain/calendar/valid-from.ts';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '#domain/calendar/day.ts';
import { LAW_ALONE, type WorkCalendar } from '#domain/calendar/working-days.ts';
import {
  classesOf,
  DISTANCE_CODES,
  normCaveat,
  SHIPPED_DELIVERY_NORM,
  type DeliveryNorm,
  type DeliveryNorms,
} from '#domain/delivery/delivery-norm.ts';
import { distanceBetween, prefixIn } from '#domain/delivery/distance.ts';
import { expectedDays, termEndsOn } from '#domain/delivery/expected-day.ts';
import { expectedAnywhere, expectedWords } from '#domain/delivery/expected-words.ts';
import { lateDays } from '#domain/delivery/late-letter.ts';
import { lateSpans, WAYS_TOLD } from '#domain/delivery/late-spans.ts';
import { deliveryNormFaults } from '#domain/delivery/norm-faults.ts';

const SHORTER: DeliveryNorm = {
  validFrom: '2026-11-25',
  terms: {
    electronic: { same: 0, other: 2, count: 'calendar' },
    paper: { same: 2, other: 4, count: 'calendar' },
    simple: { same: 3, other: 3, count: 'working' },
  },
  source: 'письмо Почты',
  isChecked: true,
};
const NORMS: DeliveryNorms = [SHORTER, SHIPPED_DELIVERY_NORM];
const SHIPPED: DeliveryNorms = [SHIPPED_DELIVERY_NORM];
const MOVED: WorkCalendar = [{ year: 2026, decree: 'перенос', daysOff: ['2026-11-24'], workingDays: ['2026-11-28'] }];

describe('a norm of delivery', () => {
  // 23.11.2026 is a Monday; what the Government has not moved follows the law.
  it.each([
    ['2026-11-23', 5, 'working', LAW_ALONE, '2026-11-30'],
    ['2026-11-27', 1, 'working', LAW_ALONE, '2026-11-30'],
    ['2026-11-28', 1, 'working', LAW_ALONE, '2026-11-30'],
    ['2026-11-03', 1, 'working', LAW_ALONE, '2026-11-05'],
    ['2026-12-30', 2, 'working', LAW_ALONE, '2027-01-11'],
    ['2026-11-23', 4, 'working', MOVED, '2026-11-28'],
    ['2026-11-23', 10, 'calendar', LAW_ALONE, '2026-12-03'],
    ['2026-11-28', 0, 'working', LAW_ALONE, '2026-11-28'],
  ] as const)('from %s ends after %i days (%s) on the court’s calendar', (from, days, count, calendar, ends) => {
    expect(termEndsOn(from, { days, count }, calendar)).toBe(ends);
  });

  it('in force on a day is the last that had begun by then: a new one moves no letter that the Post had taken before', () => {
    const days = ['2026-11-24', '2026-11-25', '2030-01-01', '2019-01-01'];
    expect(days.map((day) => inForceOn(NORMS, day))).toEqual([
      ...[SHIPPED_DELIVERY_NORM, SHORTER, SHORTER, SHIPPED_DELIVERY_NORM],
    ]);
  });

  it('is named with its source, and as not checked until somebody has checked it', () => {
    expect(normCaveat(SHIPPED_DELIVERY_NORM)).toBe(
      'Расчёт по сроку: оценка установки, не норматив Почты, не проверено. Это не обещание Почты.',
    );
    expect(normCaveat(SHORTER)).not.toContain('не проверено');
  });

  it('is refused by its fields', () => {
    const { electronic, simple } = SHORTER.terms;
    const terms = {
      electronic,
      paper: { same: -1, other: 61, count: 'working' as const },
      simple: { ...simple, same: 1.5 },
    };
    const wrong = deliveryNormFaults({ ...SHORTER, validFrom: '2026-02-30', terms, source: ' ' });
    expect(wrong.map(({ field }) => field)).toEqual([
      ...['validFrom', 'terms.paper.same', 'terms.paper.other', 'terms.simple.same', 'source'],
    ]);
    expect(deliveryNormFaults(SHORTER)).toEqual([]);
  });
});

describe('how far a letter goes', () => {
  it.each([
    ['140', '142', 'same'],
    ['101', '140', 'other'],
    ['350', '385', 'same'],
    ['200', '200', 'same'],
    ['200', '201', 'other'],
    [null, '140', 'other'],
    ['140', null, 'other'],
  ] as const)('from %s to %s is %s: a region that is not known is another one', (from, to, distance) => {
    expect(distanceBetween(from, to)).toBe(distance);
  });

  it('is read off the addresses', () => {
    expect([prefixIn('140000, г Люберцы, ул Мира, 1'), prefixIn('г Люберцы')]).toEqual(['140', null]);
  });
});

describe('the day on which a letter is expected', () => {
  it.each([
    ['registered', null, 'same', '2026-11-23', ['2026-11-24', '2026-11-30', '2026-12-07']],
    ['registered', null, 'other', '2026-11-23', ['2026-11-24', '2026-12-07', '2026-12-14']],
    ['registered', 'electronic', 'other', '2026-11-23', ['2026-11-24', '2026-11-24', '2026-12-01']],
    ['registered', 'paper', 'same', '2026-11-23', ['2026-11-30', '2026-11-30', '2026-12-07']],
    ['simple', null, 'other', '2026-11-23', ['2026-12-07', '2026-12-07', null]],
    ['registered', 'paper', 'same', '2026-12-24', ['2026-12-26', '2026-12-26', '2027-01-10']],
    ['registered', null, 'other', '2026-11-25', ['2026-11-27', '2026-11-29', '2026-12-06']],
  ] as const)(
    'is the last one by its class and distance, and its outcome by the storage of a judicial letter: %s, %s, %s, %s',
    (kind, branch, distance, from, days) => {
      const { soonest, on, outcomeBy } = expectedDays(
        { from, classes: classesOf(kind, branch), distance },
        { norms: NORMS, calendar: LAW_ALONE },
      );
      expect([soonest, on, outcomeBy]).toEqual(days);
    },
  );

  it('is told in words that are true whatever address is typed', () => {
    const rules = { norms: SHIPPED, calendar: LAW_ALONE };
    expect(expectedAnywhere('registered', '2026-11-23', rules)).toBe(
      'Ожидается: если электронно — около 24.11.2026; если на бумаге — около 30.11.2026 в своём регионе, около 07.12.2026 в другом. ' +
        normCaveat(SHIPPED_DELIVERY_NORM),
    );
    expect(expectedWords({ soonest: '2026-11-24', on: '2026-11-30' })).toBe(
      'около 24.11.2026, если электронно, и около 30.11.2026, если на бумаге',
    );
    expect(expectedWords({ soonest: '2026-11-30', on: '2026-11-30' })).toBe('около 30.11.2026');
  });
});

describe('a letter is late', () => {
  const expected = { soonest: '2026-11-24', on: '2026-11-30', outcomeBy: '2026-12-07' };
  it.each([
    ['accepted', '2026-11-23', '2026-11-30', 0],
    ['accepted', '2026-11-23', '2026-12-01', 1],
    ['in_transit', '2026-11-26', '2026-12-03', 3],
    ['printing', '2026-11-24', '2026-12-01', 1],
    ['at_office', '2026-11-27', '2026-12-07', 0],
    ['at_office', '2026-11-27', '2026-12-08', 1],
    ['delivered_to_cabinet', '2026-11-24', '2026-12-09', 2],
    ['returning', '2026-12-01', '2027-02-01', 0],
    ['delivered', '2026-12-01', '2027-02-01', 0],
    ['submitting', '2026-11-23', '2027-02-01', 0],
  ] as const)('%s since %s, on %s by %i days', (status, statusSinceOn, today, days) => {
    expect(lateDays({ status, statusSinceOn, expected, today }, LAW_ALONE)).toBe(days);
  });

  it('only after its storage has ended while it lies at its office, however late it came there', () => {
    const lies = { status: 'attempted', statusSinceOn: '2026-12-03', expected } as const;
    const days = ['2026-12-08', '2026-12-10', '2026-12-11'];
    expect(days.map((today) => lateDays({ ...lies, today }, LAW_ALONE))).toEqual([0, 0, 1]);
  });

  it('never where the Post tells nothing of it', () => {
    const untold = { ...expected, outcomeBy: null };
    expect(
      lateDays({ status: 'accepted', statusSinceOn: '2026-11-23', expected: untold, today: '2027-01-20' }, LAW_ALONE),
    ).toBe(0);
  });

  it.each(['2026-11-30', '2026-12-08', '2027-01-12', '2026-11-06'])(
    'on exactly the days of acceptance that a database is told of, also where a new norm is shorter than the one before: %s',
    (today) => {
      const rules = { norms: NORMS, calendar: MOVED };
      const spans = lateSpans(today, rules);
      const since = dayAfter(today, -9);
      const wrong: string[] = [];
      for (const way of WAYS_TOLD)
        for (const distance of DISTANCE_CODES)
          for (let back = 0; back < 200; back += 1) {
            const from = dayAfter(today, -back);
            const classes = classesOf('registered', way === 'unknown' ? null : way);
            const own = expectedDays({ from, classes, distance }, rules);
            const isIn = (stage: 'carried' | 'lying'): boolean =>
              spans.some(
                (span) =>
                  span.stage === stage &&
                  span.way === way &&
                  span.distance === distance &&
                  span.today === today &&
                  span.acceptedFrom <= from &&
                  from <= span.acceptedTo &&
                  (span.lyingSinceTo === null || since <= span.lyingSinceTo),
              );
            const isLate = (status: 'in_transit' | 'at_office'): boolean =>
              lateDays({ status, statusSinceOn: since, expected: own, today }, MOVED) > 0;
            if (isIn('carried') !== isLate('in_transit')) wrong.push(`carried ${way} ${distance} ${from}`);
            if (isIn('lying') !== isLate('at_office')) wrong.push(`lying ${way} ${distance} ${from}`);
          }
      expect(wrong).toEqual([]);
    },
  );
});
