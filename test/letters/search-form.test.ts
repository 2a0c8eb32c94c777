import { describe, expect, it } from 'vitest';
import { exactNumber } from '#domain/letters/exact-number.ts';
import { searchForm, searchWords } from '#domain/search/search-form.ts';
import { searchReadings } from '#domain/search/search-terms.ts';
import { COURT_CODES, GIVEN_NUMBERS, SAME_WORDS } from './kit/spellings.ts';

describe('the form in which letters are looked for', () => {
  it.each([...SAME_WORDS, ...GIVEN_NUMBERS])('%s: every spelling is the same words', (...spellings) => {
    for (const spelling of spellings) expect(searchWords(spelling), spelling).toEqual(searchWords(spellings[0] ?? ''));
  });

  it.each(COURT_CODES)('%s: the letters of a court are read by sound: %s', (typed, kept) => {
    expect(exactNumber(typed)).toEqual({ number: kept });
    // What somebody kept in Russian letters is found by them first.
    const readings = searchReadings(typed);
    expect(readings[0]).toEqual(searchReadings(searchForm(typed))[0]);
    const loud = (terms: unknown) => JSON.stringify(terms)?.toUpperCase();
    expect(loud(readings.at(-1))).toBe(loud(searchReadings(kept).at(-1)));
  });

  it('is stable: the form of a form is itself', () => {
    for (const text of [...SAME_WORDS, ...GIVEN_NUMBERS].flat())
      expect(searchForm(searchForm(text)), text).toBe(searchForm(text));
  });

  it('keeps apart what is not the same', () => {
    const numbers = ['2-1195/2026', '21-195/2026', '2-119/52026', '2а-1195/2026', 'М-1195/2026'];
    expect(new Set(numbers.map(searchForm)).size).toBe(numbers.length);
    expect(searchForm('Иванова - Петрова')).toBe('Иванова - Петрова');
    expect(searchWords('по делу Иванова')).toEqual(['по', 'делу', 'Иванова']);
    expect(searchWords('N5 нет')).toEqual(['5', 'нет']);
  });

  it('signs alone are words only when there is nothing else', () => {
    expect(searchWords('Иванова — №')).toEqual(['Иванова']);
    expect(searchWords('%')).toEqual(['%']);
    expect(searchWords(`${'N.'.repeat(90)}!`)).toEqual([`${'N.'.repeat(90)}!`]);
    expect(searchWords(' \u00A0 ')).toEqual([]);
  });
});
