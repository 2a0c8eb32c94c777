import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLetterNumber, parseLetterNumber, postFileName } from '#domain/letters/letter-number.ts';

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

  it('is never made from a part outside its range', () => {
    expect(() => formatLetterNumber({ siteCode: 'X', year: 2026, sequence: 1 })).toThrow(RangeError);
    expect(() => formatLetterNumber({ siteCode: '50MS0095', year: 26, sequence: 1 })).toThrow(RangeError);
    expect(() => formatLetterNumber({ siteCode: '50MS0095', year: 2026, sequence: 0 })).toThrow(RangeError);
  });
});
