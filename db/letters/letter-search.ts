import { expressionBuilder, sql, type Expression, type SqlBool } from 'kysely';
import { searchWords } from '#domain/letters/search-form.ts';
import type { Tables } from '../statements/tables.ts';

/** What a list of letters is narrowed by; the letter's row is called `l`. */
export type LetterCondition = Expression<SqlBool>;

const letter = expressionBuilder<{ l: Tables['letter'] }, 'l'>();
const SHORT_WORD_LENGTH = 3;
const MAX_WORDS = 8;

/**
 * What a clerk types into the one search box, each word a condition of its own, in the form in which the database keeps what letters say
 * (`search_text`). Words go through the full-text index, in any word form and from their beginning; parts of numbers and very short
 * words (also surnames such as «Ли», which the index drops) are looked for as they stand.
 */
export function searchConditions(text: string): LetterCondition[] {
  return searchWords(text).slice(0, MAX_WORDS).map(conditionOf);
}

function conditionOf(word: string): LetterCondition {
  const lexemes = word.match(/\p{L}+/gu) ?? [];
  const isPlainWord =
    !/\p{N}/u.test(word) && lexemes.length > 0 && lexemes.every((part) => part.length > SHORT_WORD_LENGTH);
  return isPlainWord ? fullText(lexemes) : substring(word);
}

function fullText(lexemes: readonly string[]): LetterCondition {
  const wanted = lexemes.map((lexeme) => `${lexeme}:*`).join(' & ');
  return sql<boolean>`to_tsvector('russian', l.search_text) @@ to_tsquery('russian', ${wanted})`;
}

function substring(word: string): LetterCondition {
  return letter('l.search_text', 'ilike', `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
}
