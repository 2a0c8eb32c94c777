import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { SearchTerm } from '#domain/search/search-terms.ts';

/** What a list or a search is narrowed by. */
export type Condition = Expression<SqlBool>;

/** What a row of a table of words, called `s`, must hold: of `letter_search` or `matter_search`. */
export interface SearchedWords {
  readonly match: Condition;
  /** The same as the index of parts of words tells it: more rows than `match`, never fewer. */
  readonly inIndex: Condition;
  /** False: every word is too short for the index. */
  readonly isKnownToIndex: boolean;
}

/** Three signs of a word, or two with which one begins. */
const PART_IN_INDEX = /[\p{L}\p{N}]{3}|[^\p{L}\p{N}][\p{L}\p{N}]{2}/u;

export function searchedFor(terms: readonly SearchTerm[]): SearchedWords {
  const known = terms.filter(isKnown);
  // Beginnings are too common to be asked for alone; beside another word they spare reading its letters.
  const asked = known.length === 0 ? [] : [...known, ...terms.filter(({ kind }) => kind === 'beginning')];
  return {
    match: all(terms.map(matchOf)),
    inIndex: all(asked.map(inIndexOf)),
    isKnownToIndex: known.length > 0,
  };
}

function all(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

function isKnown(term: SearchTerm): boolean {
  if (term.kind === 'stem') return true;
  return PART_IN_INDEX.test(term.kind === 'person' ? term.surname : term.kind === 'part' ? term.text : '');
}

function matchOf(term: SearchTerm): Condition {
  const contains = sql<boolean>`s.words like ${once(patternOf(term))}`;
  if (term.kind === 'person') return sql<boolean>`(${contains} and s.words ~ ${once(personPattern(term))})`;
  if (term.kind !== 'beginning') return contains;
  return sql<boolean>`(${contains} and s.words ~ ${once(sql`'[^а-яa-z0-9]' || search_lower(${term.text})`)})`;
}

function inIndexOf(term: SearchTerm): Condition {
  if (term.kind !== 'beginning') return sql<boolean>`s.key like ${once(sql`letter_search_key(${patternOf(term)})`)}`;
  return sql<boolean>`s.key ~ ${once(sql`'[^a-z0-9]' || letter_search_key(search_lower(${term.text}))`)}`;
}

/** Made once for the statement: a plan that serves any search would make it anew for every row. */
function once(pattern: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`(select ${pattern})`;
}

/** For `like`. */
function patternOf(term: SearchTerm) {
  if (term.kind === 'part' || term.kind === 'beginning') {
    return sql<string>`search_lower(${`%${term.text.replaceAll(/[\\%_]/g, '\\$&')}%`})`;
  }
  return sql<string>`('%' || ${stemOf(term.kind === 'stem' ? term.text : term.surname)} || '%')`;
}

/** What all forms of a word have in common, by the database's own dictionary. */
function stemOf(word: string) {
  return sql<string>`search_stem(${word})`;
}

/** The surname in any form and the names beside it, in full or their first letters; a sign of a pattern is none in a name. */
function personPattern({ surname, initials }: Extract<SearchTerm, { kind: 'person' }>) {
  const lower = initials.map((letter) => sql`search_lower(${letter})`);
  const names = sql.join(lower, sql` || '(\\S* |\\. ?)' || `);
  return sql<string>`('\\m' || search_stem(${surname}) || '\\S* ' || ${names} || '|\\m' || ${names} || '(\\S* |\\. ?)' || search_stem(${surname}))`;
}
