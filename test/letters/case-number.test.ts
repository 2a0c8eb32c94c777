import { describe, expect, it } from 'vitest';
import {
  caseNumberText,
  caseWords,
  isSameCaseNumber,
  numbersOfCase,
  yearSpellings,
} from '#domain/letters/case-number.ts';
import { validateLetterFields } from '#domain/letters/validate-letter.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { sampleFields } from '#test/post/kit/sample-letters.ts';

const profile = OTPRAVKA_2020;
const faultsOf = (caseNumber: string) => validateLetterFields(sampleFields({ caseNumber }), profile);

/** As registries of cases, judges and the courts above write them. */
const REAL = [
  '2-1195/2026',
  '2-1195',
  '2а-15/2026',
  '2a-15/2026',
  '02-0123/105/2026',
  'М-12/2026',
  '9-1/2026 ~ М-1/2026',
  '9-1/2026 \u223C М-1/2026',
  '5-44/2026',
  '1-7/2026',
  '1-7/2026 (12601460014000123)',
  '13-2/2026',
  '3/1-5/2026',
  '3/10-12/2026',
  '22К-15/2026',
  '33а-1234/2026',
  '8Г-12345/2026 [88-1234/2026]',
  'А41-12345/2026',
  '2-1195/2026 (2-800/2025)',
  '2-1195/2026 (2-800/2025;)',
  '2-1195/2026 (2-800/2025; 2-77/2024) ~ М-12/2025',
  '2-1195/2026-М95',
  '2-1195(95)/2026',
  '2-1195/2026, 2-1196/2026 и 2-1197/2026',
  '2-1195/2026 от 12.05.2026 г.',
  'УИД 50MS0095-01-2026-000123-45',
  '2-1195/2026; УИД 50MS0095-01-2026-000123-45',
  '50RS0001-01-2026-000123-45',
  'дело № 2-1195/2026',
  '№2 – 1195 / 2026',
  '2-1195\\2026',
];

describe('the number of a case', () => {
  it.each(REAL)('%s is one', (number) => {
    expect(faultsOf(number)).toEqual([]);
  });

  it.each([
    ['2-1195/2026\n2-1196/2026', /в одну строку/],
    ['2-1195/2026\u20282-1196/2026', /в одну строку/],
    ['=1+1', /начните с цифры или буквы/],
    ['+7-916-000-00-00', /начните с/],
    ['-2-1195/2026', /начните с/],
    ['@2-1195/2026', /начните с/],
    ['без номера', /ни одной цифры/],
    ['№', /начните с/],
    ['9'.repeat(60), /подряд стоит больше 8 цифр/],
    ['2-123456789/2026', /подряд стоит больше/],
    ['2-1195/2026 прошу ускорить', /«прошу» в нём лишнее/],
    ['Прошу рассмотреть 2-1195/2026', /«Прошу» в нём лишнее/],
    ['2-1195/2026 <b>', /«<b>» в нём лишнее/],
    ['2=1195/2026', /«2=1195\/2026» в нём лишнее/],
    ['2--1195/2026', /лишнее/],
    [`${Array(3).fill('1'.repeat(17)).join('-')}=`, /лишнее/],
    ['1195', /нет дефиса или косой черты/],
    ['5 и 6', /нет дефиса/],
  ])('%j is none: its field says so and what to do', (number, words) => {
    const [fault, ...others] = faultsOf(number);
    expect(others).toEqual([]);
    expect(fault?.field).toBe('caseNumber');
    expect(fault?.message).toMatch(words);
    expect(fault?.message).toMatch(/^Номер дела: .*\.$/u);
  });

  it.each([
    ['№ 2-1195/2026', '2-1195/2026'],
    ['дело № 2-1195/2026', '2-1195/2026'],
    ['Дело №№ 2-1195/2026', '2-1195/2026'],
    ['по делу', 'по делу'],
    ['дела N 2а-15/2026', '2а-15/2026'],
    ['УИД: 50MS0095-01-2026-000123-45', '50MS0095-01-2026-000123-45'],
    [' 2 \u2013 1195\u00A0/ 2026 ', '2-1195/2026'],
    ['2-1195\u200B/2026\uFEFF', '2-1195/2026'],
    ['2-1195\\2026', '2-1195/2026'],
    ['9-1/2026 ~ М-1/2026', '9-1/2026 ~ М-1/2026'],
    ['2-1/2026\n2-2/2026', '2-1/2026\n2-2/2026'],
  ])('%j is kept as %j, and once kept it does not change', (typed, kept) => {
    expect(caseNumberText(typed)).toBe(kept);
    expect(caseNumberText(kept)).toBe(kept);
    expect(caseWords(typed)).toBe(`дело № ${kept}`);
  });
});

describe('the year of a case number', () => {
  it.each([
    ['2-768/2026', '2-768/26'],
    ['А40-12345/2026', 'А40-12345/26'],
    ['А40-12345/2026-12-45', 'А40-12345/26-12-45'],
    ['01-0015/95/2026', '01-0015/95/26'],
    ['2-768/2026-45', '2-768/26-45'],
    ['2-1/1998', '2-1/98'],
    ['2-1/2026 (2-800/2025)', '2-1/26 (2-800/25)'],
  ])('%s and %s are one number', (whole, short) => {
    expect(numbersOfCase(short)).toEqual(numbersOfCase(whole));
    expect(isSameCaseNumber(short, whole)).toBe(true);
    expect(yearSpellings(whole)).toContain(short);
    expect(yearSpellings(short)).toContain(whole);
  });

  it.each([
    ['01-0015/95/2026', '01-0015/1995/2026'],
    ['2-26', '2-2026'],
    ['2-768/26', '2-768/2025'],
    ['2-76/26', '2-76/126'],
    ['26-1/2026', '2026-1/2026'],
  ])('%s and %s are two: only what stands in the place of the year is one', (one, other) => {
    expect(numbersOfCase(one)).not.toEqual(numbersOfCase(other));
    expect(isSameCaseNumber(one, other)).toBe(false);
  });
});
