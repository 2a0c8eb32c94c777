import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isS10,
  isShpi,
  isTrackingNumber,
  makeShpi,
  shpiCheckDigit,
  shpiMonthNumber,
} from '#domain/post/tracking-number.ts';

const parts = fc.record({
  officeIndex: fc.integer({ min: 100_000, max: 999_999 }).map(String),
  month: fc.integer({ min: 1, max: 99 }),
  serial: fc.integer({ min: 1, max: 99_999 }),
});

describe('ШПИ', () => {
  it.each(['62009147017544', '80214523462306', '80080152000048', '14102192069353', '14586221000010'])(
    'takes a number seen in use: %s',
    (shpi) => expect(isShpi(shpi)).toBe(true),
  );

  it.each([
    '45008378901234',
    '10725878901235',
    '',
    '6200914701754',
    '620091470175444',
    '62009147 017544',
    'RN000005011RU',
  ])('refuses what is not a domestic number: %j', (shpi) => expect(isShpi(shpi)).toBe(false));

  it('makes only numbers that it takes', () => {
    fc.assert(fc.property(parts, (given) => isShpi(makeShpi(given))));
  });

  it('notices any single wrong digit', () => {
    const spoilt = fc.tuple(parts, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(spoilt, ([given, place, step]) => {
        const shpi = makeShpi(given);
        return !isShpi(`${shpi.slice(0, place)}${(Number(shpi[place]) + step) % 10}${shpi.slice(place + 1)}`);
      }),
    );
  });

  it('refuses to make a number from a part outside its range', () => {
    expect(() => makeShpi({ officeIndex: '014586', month: 1, serial: 1 })).toThrow(RangeError);
    expect(() => makeShpi({ officeIndex: '145862', month: 100, serial: 1 })).toThrow(RangeError);
    expect(() => makeShpi({ officeIndex: '145862', month: 1, serial: 0 })).toThrow(RangeError);
    expect(() => makeShpi({ officeIndex: '145862', month: 1, serial: 1.5 })).toThrow(RangeError);
    expect(() => shpiCheckDigit('123')).toThrow(RangeError);
  });

  it.each([
    ['an index', { officeIndex: '1145862' }],
    ['an index', { officeIndex: '1458621' }],
    ['an index', { officeIndex: 'x145862' }],
    ['a month', { month: 0 }],
    ['a month', { month: 100 }],
    ['a serial number', { serial: 0 }],
    ['a serial number', { serial: 100_000 }],
  ])('says in words which part is outside its range: %s', (_, part) => {
    const make = () => makeShpi({ officeIndex: '145862', month: 1, serial: 1, ...part });
    expect(make).toThrow(RangeError);
    expect(make).toThrow(/^ШПИ: (?:индекс|номер месяца|порядковый номер)/u);
  });

  it('makes a number of the last month and the last serial number', () => {
    expect(makeShpi({ officeIndex: '145862', month: 99, serial: 99_999 })).toMatch(/^1458629999999\d$/);
  });

  it.each(['', '145862210000', '14586221000010', 'x1458622100001', '1458622100001x'])(
    'gives a check digit to thirteen digits only: %j',
    (digits) => expect(() => shpiCheckDigit(digits)).toThrow(/13 цифр/),
  );

  it('counts months as the Post does: September 2020 is 51, November 2025 is 14', () => {
    expect([shpiMonthNumber(2020, 9), shpiMonthNumber(2020, 10), shpiMonthNumber(2025, 11)]).toEqual([51, 52, 14]);
  });

  it('takes international numbers with a right check digit only', () => {
    expect(['RD025500807SE', 'RN000005011RU'].every(isS10)).toBe(true);
    expect(isS10('RA644000001RU')).toBe(false);
    expect(isTrackingNumber('RN000005011RU')).toBe(true);
    expect(isTrackingNumber('62009147017544')).toBe(true);
    for (const text of ['', 'RN000005012RU', '62009147017545']) expect(isTrackingNumber(text)).toBe(false);
  });

  it('takes international numbers with nothing around them', () => {
    for (const text of ['xRN000005011RU', 'RN000005011RUx', 'ARN000005011RU', 'RN000005011RUA']) {
      expect(isS10(text)).toBe(false);
    }
  });

  it('knows the two check digits of international numbers that are no remainders', () => {
    // 11 − 1 would be two digits and is written 0; 11 − 0 is written 5.
    const sum = (digits: string) => [8, 6, 4, 2, 3, 5, 9, 7].reduce((all, by, at) => all + by * Number(digits[at]), 0);
    const serials = Array.from({ length: 200 }, (_, index) => String(index).padStart(8, '0'));
    const ofRemainder = (wanted: number) => serials.find((digits) => sum(digits) % 11 === wanted) ?? '';
    expect([isS10(`RN${ofRemainder(1)}0RU`), isS10(`RN${ofRemainder(0)}5RU`)]).toEqual([true, true]);
  });
});
