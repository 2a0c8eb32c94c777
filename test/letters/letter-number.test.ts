import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLetterNumber, isSiteCode, parseLetterNumber, postFileName } from '#domain/letters/letter-number.ts';

const numbers = fc.record({
  siteCode: fc.stringMatching(/^[0-9]{2}[A-Z]{2}[0-9]{4}$/),
  year: fc.integer({ min: 2000, max: 2099 }),
  sequence: fc.integer({ min: 1, max: 99_999_999 }),
});

describe('letter number', () => {
  it('is written in the court’s own form', () => {
    expect(formatLetterNumber({ siteCode: '50MS0095', year: 2026, sequence: 768 })).toBe('50MS0095/26/768');
    expect(formatLetterNumber({ siteCode: '50MS0095', year: 2003, sequence: 1 })).toBe('50MS0095/03/1');
  });

  it('reads back what it wrote, within the registry’s thirty characters', () => {
    fc.assert(
      fc.property(numbers, (given) => {
        const text = formatLetterNumber(given);
        expect(parseLetterNumber(text)).toEqual(given);
        return text.length <= 30;
      }),
    );
  });

  it.each([
    '',
    '50MS0095/26/0',
    '50MS0095/26/0768',
    '50ms0095/26/768',
    '50MS0095/2026/768',
    '50MS0095/26/768 ',
    'x50MS0095/26/768',
    '50MS0095/26/768x',
    '50MS0095/26/1000000000000000',
    '../../etc',
  ])('does not take another form: %j', (text) => {
    expect(parseLetterNumber(text)).toBeNull();
    expect(() => postFileName(text)).toThrow(RangeError);
  });

  it('gives a file name of Latin letters, digits and hyphens within fifty characters, one for each number', () => {
    expect(postFileName('50MS0095/26/768')).toBe('50MS0095-26-000768.pdf');
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        const [one, other] = [left, right].map((given) => postFileName(formatLetterNumber(given)));
        expect(one).toMatch(/^[A-Za-z0-9-]{1,46}\.pdf$/);
        return (one === other) === (formatLetterNumber(left) === formatLetterNumber(right));
      }),
    );
  });

  it('keeps the two digits of a year also before 2010, and six of the order, so that files are sorted as numbers are', () => {
    expect(postFileName('50MS0095/03/7')).toBe('50MS0095-03-000007.pdf');
    expect(postFileName('50MS0095/26/1234567')).toBe('50MS0095-26-1234567.pdf');
  });

  it.each([
    ['site', { siteCode: 'X' }],
    ['site', { siteCode: 'x50MS0095' }],
    ['site', { siteCode: '50MS0095x' }],
    ['year', { year: 26 }],
    ['year', { year: 1999 }],
    ['year', { year: 2100 }],
    ['year', { year: 2026.5 }],
    ['order', { sequence: 0 }],
    ['order', { sequence: 1.5 }],
    ['order', { sequence: 2 ** 53 }],
  ])('is never made from a part outside its range: %s', (_, part) => {
    const make = () => formatLetterNumber({ siteCode: '50MS0095', year: 2026, sequence: 1, ...part });
    expect(make).toThrow(RangeError);
    expect(make).toThrow(/[а-я]{3}.*: /u);
  });

  it('says which form it expects when there is none', () => {
    expect(() => postFileName('768')).toThrow(/50MS0095\/26\/768/);
  });

  it('is made of the first and the last year that it can tell, and of the first letter', () => {
    expect(formatLetterNumber({ siteCode: '50MS0095', year: 2000, sequence: 1 })).toBe('50MS0095/00/1');
    expect(formatLetterNumber({ siteCode: '50MS0095', year: 2099, sequence: 1 })).toBe('50MS0095/99/1');
  });
});

describe('code of a site', () => {
  it('is two digits, two capitals and four digits, and nothing around them', () => {
    expect(isSiteCode('50MS0095')).toBe(true);
    for (const text of ['', '50ms0095', 'x50MS0095', '50MS0095x', '5MS0095', '50MS009']) {
      expect(isSiteCode(text)).toBe(false);
    }
  });
});
