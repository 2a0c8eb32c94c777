import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { SearchTerm } from '#domain/search/search-terms.ts';
import { termsQuery } from './indexed-terms.ts';
import { housePattern, namesPattern, numberPattern, personPattern, stemOf } from './term-patterns.ts';
import { likeContaining } from '../statements/like-pattern.ts';

/** What a list or a search is narrowed by. */
export type Condition = Expression<SqlBool>;

/** What a row of a table of words, called `s`, must hold: of `letter_search`, `matter_search` or `case_search`. */
export interface SearchedWords {
  readonly match: Condition;
  /** The same as an index tells it: more rows than `match`, never fewer. */
  readonly inIndex: Condition;
  /** False: every word is too short for the index. */
  readonly isKnownToIndex: boolean;
}

/** Three signs of a word, or two with which one begins. */
const PART_IN_INDEX = /[\p{L}\p{N}]{3}|[^\p{L}\p{N}][\p{L}\p{N}]{2}/u;
/** Whichever of them was typed: on paper they are the same. */
const QUOTATION = /[«»"„“”]/gu;

/** By the index of what stands together if that knows any of the terms: it names the fewest rows; otherwise by that of parts of words. */
export function searchedFor(terms: readonly SearchTerm[]): SearchedWords {
  const together = termsQuery(terms);
  if (together === null) return searchedByParts(terms);
  return {
    match: all(terms.map(matchOf)),
    inIndex: sql<boolean>`search_terms(s.words) @@ ${once(together)}::tsquery`,
    isKnownToIndex: true,
  };
}

/** For a table that has the index of parts alone. */
export function searchedByParts(terms: readonly SearchTerm[]): SearchedWords {
  const known = terms.filter(isKnown);
  // Beginnings are too common to be asked for alone; beside another word they spare reading its letters.
  const asked = known.length === 0 ? [] : [...known, ...terms.filter(({ kind }) => kind === 'beginning')];
  return {
    match: all(terms.map(matchOf)),
    inIndex: all(asked.map((term) => anyWay(term, inParts))),
    isKnownToIndex: known.length > 0,
  };
}

function all(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

function isKnown(term: SearchTerm): boolean {
  if (term.kind === 'stem' || term.kind === 'names' || term.kind === 'house') return true;
  return PART_IN_INDEX.test(term.kind === 'person' ? term.surname : term.kind === 'beginning' ? '' : term.text);
}

function matchOf(term: SearchTerm): Condition {
  return anyWay(term, matchOfOne);
}

/** A number is looked for in each of its spellings. */
function anyWay(term: SearchTerm, conditionOf: (one: SearchTerm) => Condition): Condition {
  if (term.kind !== 'number' || term.also === undefined) return conditionOf(term);
  const ways = [term.text, ...term.also].map((text, place) =>
    conditionOf({ kind: 'number', text, isWhole: place > 0 }),
  );
  return sql<boolean>`(${sql.join(ways, sql` or `)})`;
}

function matchOfOne(term: SearchTerm): Condition {
  const contains = sql<boolean>`s.words like ${once(containing(term))}`;
  const pattern = patternOf(term);
  return pattern === null ? contains : sql<boolean>`(${contains} and s.words ~ ${once(pattern)})`;
}

function patternOf(term: SearchTerm): RawBuilder<unknown> | null {
  if (term.kind === 'person') return personPattern(term);
  if (term.kind === 'names') return namesPattern(term);
  if (term.kind === 'house') return housePattern(term);
  if (term.kind === 'number') return numberPattern(term);
  return term.kind === 'beginning' ? sql`'[^а-яa-z0-9]' || search_lower(${term.text})` : null;
}

function inParts(term: SearchTerm): Condition {
  if (term.kind !== 'beginning') return sql<boolean>`s.key like ${once(sql`letter_search_key(${containing(term)})`)}`;
  return sql<boolean>`s.key ~ ${once(sql`'[^a-z0-9]' || letter_search_key(search_lower(${term.text}))`)}`;
}

/** Made once for the statement: a plan that serves any search would make it anew for every row. */
function once(pattern: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`(select ${pattern})`;
}

/** For `like`; of what stands together, its first word. */
function containing(term: SearchTerm): RawBuilder<string> {
  if ('text' in term && term.kind !== 'stem') {
    return sql<string>`search_lower(${likeContaining(term.text).replaceAll(QUOTATION, '_')})`;
  }
  return sql<string>`('%' || ${stemOf(firstWord(term))} || '%')`;
}

function firstWord(term: Exclude<SearchTerm, { kind: 'part' | 'beginning' | 'number' }>): string {
  if (term.kind === 'names') return term.names[0] ?? '';
  return term.kind === 'stem' ? term.text : term.kind === 'house' ? term.street : term.surname;
}
