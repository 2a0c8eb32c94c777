import { sql, type RawBuilder } from 'kysely';
import type { SearchTerm } from '#domain/search/search-terms.ts';

/** A term of one kind. */
export type Term<Kind extends SearchTerm['kind']> = Extract<SearchTerm, { kind: Kind }>;

/** What all forms of a word have in common, by the database's own dictionary. */
export function stemOf(word: string): RawBuilder<string> {
  return sql<string>`search_stem(${word})`;
}

/** The surname in any form and the names beside it, in full or their first letters; a sign of a pattern is none in a name. */
export function personPattern({ surname, initials }: Term<'person'>): RawBuilder<string> {
  const lower = initials.map((letter) => sql`search_lower(${letter})`);
  const names = sql.join(lower, sql` || '(\\S* |\\. ?)' || `);
  return sql<string>`('\\m' || search_stem(${surname}) || '\\S* ' || ${names} || '|\\m' || ${names} || '(\\S* |\\. ?)' || search_stem(${surname}))`;
}

/** Side by side in any form, whichever of them is first. */
export function namesPattern({ names }: Term<'names'>): RawBuilder<string> {
  const turned = names.map((_, place) => [...names.slice(place), ...names.slice(0, place)].map(stemOf));
  const ways = turned.map((way) => sql`'\\m' || ${sql.join(way, sql` || '\\S* ' || `)}`);
  return sql<string>`(${sql.join(ways, sql` || '|' || `)})`;
}

/** Between a street and its number: other numbers, short words, words that say what a number is of; as `search_terms_of` reads them. */
export const SAID_OF_NUMBERS: readonly string[] = [
  ...['дом', 'корп', 'корпус', 'стр', 'строение', 'квартира', 'офис', 'пом', 'помещение', 'ком', 'комната'],
  ...['лит', 'литера', 'этаж'],
];
const BETWEEN = `( (\\S*[0-9]\\S*|[а-яa-z]{0,2}[.,]*|(${SAID_OF_NUMBERS.join('|')})[.,]*))*`;

export function housePattern({ street, number }: Term<'house'>): RawBuilder<string> {
  const lettered = /^[0-9]+$/.test(number) ? `[${HOUSE_LETTERS}]?` : '';
  return sql<string>`('\\m' || search_stem(${street}) || '\\S*' || ${BETWEEN}::text || ' (\\S*[-.])?' || search_lower(${number}) || ${`${lettered}(?![а-яa-z0-9])`}::text)`;
}

/** Houses beside the one asked for: «5а» is found by «5». */
export const HOUSE_LETTERS = 'абвгдежк';

/** From its beginning, after a hyphen, or after what a ШПИ begins with: the post office, its month. */
export function numberPattern({ text, isWhole = false }: Term<'number'>): RawBuilder<string> {
  const end = isWhole ? '(?![а-яa-z0-9])' : '';
  return sql<string>`('[^а-яa-z0-9]([0-9]{6}|[0-9]{8})?' || search_lower(${text}) || ${end}::text)`;
}
