import { sql, type RawBuilder } from 'kysely';
import type { SearchTerm } from '#domain/letters/search-terms.ts';
import type { LetterCondition } from './letter-list-query.ts';

/** What a row of `letter_search`, called `s`, must hold. */
export interface SearchedWords {
  readonly match: LetterCondition;
  /** The same as the index of parts of words tells it: more rows than `match`, never fewer. */
  readonly inIndex: LetterCondition;
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
    inIndex: all(asked.map((term) => sql<boolean>`s.key like ${once(sql`letter_search_key(${patternOf(term)})`)}`)),
    isKnownToIndex: known.length > 0,
  };
}

function all(conditions: readonly LetterCondition[]): LetterCondition {
  return conditions.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

function isKnown(term: SearchTerm): boolean {
  if (term.kind === 'stem') return true;
  return PART_IN_INDEX.test(term.kind === 'person' ? term.surname : term.kind === 'part' ? term.text : '');
}

function matchOf(term: SearchTerm): LetterCondition {
  const contains = sql<boolean>`s.words like ${once(patternOf(term))}`;
  return term.kind === 'person' ? sql<boolean>`(${contains} and s.words ~ ${once(personPattern(term))})` : contains;
}

/** Of the words typed, not of a row: a statement that is planned once and for all would make it anew for every row that it reads. */
function once(pattern: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`(select ${pattern})`;
}

/** For `like`. */
function patternOf(term: SearchTerm) {
  if (term.kind === 'part' || term.kind === 'beginning') {
    // Before a word of a letter there is always a space.
    const text = `${term.kind === 'beginning' ? ' ' : ''}${term.text.replaceAll(/[\\%_]/g, '\\$&')}`;
    return sql<string>`search_lower(${`%${text}%`})`;
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
