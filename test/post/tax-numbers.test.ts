import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCompanyInn, isKpp, isOgrn, isOgrnip, isPersonInn } from '#domain/post/tax-numbers.ts';

const WEIGHTS = { company: [2, 4, 10, 3, 5, 9, 4, 6, 8], first: [7, 2, 4, 10, 3, 5, 9, 4, 6, 8] };
const digits = (count: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count });

function control(numbers: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (const [place, weight] of weights.entries()) sum += weight * (numbers[place] ?? 0);
  return (sum % 11) % 10;
}

const companyInn = digits(9)
  .filter((body) => body.some((digit) => digit > 0))
  .map((body) => [...body, control(body, WEIGHTS.company)].join(''));
const personInn = digits(10)
  .filter((body) => body.some((digit) => digit > 0))
  .map((body) => [...body, control(body, WEIGHTS.first)])
  .map((body) => [...body, control(body, [3, ...WEIGHTS.first])].join(''));

function withOtherDigit(text: string, place: number, step: number): string {
  const changed = (Number(text[place]) + step) % 10;
  return `${text.slice(0, place)}${changed}${text.slice(place + 1)}`;
}

describe('tax numbers', () => {
  it.each(['7707083893', '7724261610'])('takes the ИНН of a known organisation: %s', (inn) => {
    expect(isCompanyInn(inn)).toBe(true);
  });

  it('takes a known personal ИНН and refuses the instruction’s own wrong sample', () => {
    expect(isPersonInn('500100732259')).toBe(true);
    expect(isPersonInn('123456789012')).toBe(false);
  });

  it('takes every rightly made ИНН', () => {
    fc.assert(fc.property(companyInn, (inn) => isCompanyInn(inn)));
    fc.assert(fc.property(personInn, (inn) => isPersonInn(inn)));
  });

  it('refuses any rightly made ИНН whose last digit is another', () => {
    const step = fc.integer({ min: 1, max: 9 });
    fc.assert(fc.property(companyInn, step, (inn, by) => !isCompanyInn(withOtherDigit(inn, 9, by))));
    fc.assert(fc.property(personInn, step, (inn, by) => !isPersonInn(withOtherDigit(inn, 11, by))));
    fc.assert(fc.property(personInn, step, (inn, by) => !isPersonInn(withOtherDigit(inn, 10, by))));
  });

  it.each(['', '770708389', '77070838930', '770708389a', ' 7707083893', '7707083893\n', '0000000000', '٧٧٠٧٠٨٣٨٩٣'])(
    'refuses what is not ten plain digits: %j',
    (inn) => expect(isCompanyInn(inn)).toBe(false),
  );

  it.each(['', '50010073225', '5001007322590', '500100732259a', 'a500100732259', ' 500100732259', '000000000000'])(
    'refuses what is not twelve plain digits: %j',
    (inn) => expect(isPersonInn(inn)).toBe(false),
  );

  it('takes КПП, ОГРН and ОГРНИП with nothing around them', () => {
    for (const [isOne, text] of [
      [isKpp, '770901001'],
      [isOgrn, '1037724007276'],
      [isOgrnip, '304500116000157'],
    ] as const) {
      expect([text, `0${text}`, `x${text}`, `${text}0`, `${text}x`].map(isOne)).toEqual([
        true,
        false,
        false,
        false,
        false,
      ]);
    }
  });

  it('never takes a number for both kinds, and never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => !(isCompanyInn(text) && isPersonInn(text))));
  });

  it('knows the form of КПП and the check digits of ОГРН and ОГРНИП', () => {
    expect(isKpp('770901001')).toBe(true);
    expect(isKpp('7709AB001')).toBe(true);
    expect(isKpp('7709ab001')).toBe(false);
    expect(isKpp('77090100')).toBe(false);
    expect(['1037724007276', '1027700132195'].every(isOgrn)).toBe(true);
    expect(isOgrn('1027700132196')).toBe(false);
    expect(isOgrnip('304500116000157')).toBe(true);
    expect(isOgrnip('304500116000158')).toBe(false);
  });
});
