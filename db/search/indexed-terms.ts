import { sql, type RawBuilder } from 'kysely';
import type { SearchTerm } from '#domain/search/search-terms.ts';
import { HOUSE_LETTERS, stemOf, type Term } from './term-patterns.ts';

/**
 * What the index of `search_terms` (`letter_search_terms`, `matter_search_terms`, `case_search_terms`) is asked for, as the text of a `tsquery`: the initials before
 * a surname, a number before its street, a number from where a part of it begins. Null: it knows none of the terms.
 */
export function termsQuery(terms: readonly SearchTerm[]): RawBuilder<string> | null {
  const asked = terms.map(askedOf).filter((query) => query !== null);
  return asked.length === 0 ? null : sql<string>`(${sql.join(asked, sql` || ' & ' || `)})`;
}

function askedOf(term: SearchTerm): RawBuilder<unknown> | null {
  if (term.kind === 'person') return beginning(joined(term.initials), term.surname);
  if (term.kind === 'names') return nameAsked(term);
  if (term.kind === 'house') return houseAsked(term);
  return term.kind === 'number' ? numberAsked(term) : null;
}

function numberAsked({ text, also = [] }: Term<'number'>): RawBuilder<unknown> {
  const ways = [text, ...also].map((one) => sql`'''#' || left(search_marks(search_lower(${one})), 40) || ''':*'`);
  return sql`'(' || ${sql.join(ways, sql` || ' | ' || `)} || ')'`;
}

/** One of its words is first and one is last, whichever way it was turned. */
function nameAsked({ names }: Term<'names'>): RawBuilder<unknown> {
  const [first = '', ...rest] = names;
  const last = rest.at(-1) ?? '';
  const ways = [
    beginning(joined(rest.map(firstLetter)), first),
    beginning(joined(names.slice(0, -1).map(firstLetter)), last),
  ];
  return sql`'(' || ${sql.join(ways, sql` || ' | ' || `)} || ')'`;
}

function houseAsked({ street, number }: Term<'house'>): RawBuilder<unknown> {
  const numbers = /^[0-9]+$/.test(number)
    ? [number, ...Array.from(HOUSE_LETTERS, (letter) => number + letter)]
    : [number];
  const ways = numbers.map((each) => beginning(sql`search_lower(${each})`, street));
  return sql`'(' || ${sql.join(ways, sql` || ' | ' || `)} || ')'`;
}

const firstLetter = (name: string): string => Array.from(name)[0] ?? '';

function joined(letters: readonly string[]): RawBuilder<unknown> {
  return sql`search_lower(${letters.join('')})`;
}

/** Every term that begins so: a word is asked for by its stem. */
function beginning(before: RawBuilder<unknown>, word: string): RawBuilder<unknown> {
  return sql`'''' || ${before} || ' ' || left(search_marks(${stemOf(word)}), 40) || ''':*'`;
}
