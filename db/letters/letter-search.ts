import { expressionBuilder, sql, type Expression, type SqlBool } from 'kysely';
import type { Tables } from '../statements/tables.ts';

/** What a list of letters is narrowed by; the letter's row is called `l`. */
export type LetterCondition = Expression<SqlBool>;

const letter = expressionBuilder<{ l: Tables['letter'] }, 'l'>();
const SHORT_WORD_LENGTH = 3;
const MAX_WORDS = 8;

/**
 * What a clerk types into the one search box, each word a condition of its own. Words go through the full-text index, in any word form
 * and from their beginning; parts of numbers and very short words (also surnames such as «Ли», which the index drops) are looked for as they stand.
 */
export function searchConditions(text: string): LetterCondition[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.slice(0, MAX_WORDS).map(conditionOf);
}

function conditionOf(word: string): LetterCondition {
  const lexemes = word.match(/\p{L}+/gu) ?? [];
  const isPlainWord =
    !/\p{N}/u.test(word) && lexemes.length > 0 && lexemes.every((part) => part.length > SHORT_WORD_LENGTH);
  return isPlainWord ? fullText(lexemes) : substring(word);
}

function fullText(lexemes: readonly string[]): LetterCondition {
  const wanted = lexemes.map((lexeme) => `${lexeme}:*`).join(' & ');
  return sql<boolean>`to_tsvector('russian', l.recipient_name || ' ' || l.title || ' ' || coalesce(l.number, '') || ' ' || coalesce(l.comment, '')
            || ' ' || coalesce(l.case_number, ''))
          @@ to_tsquery('russian', ${wanted})`;
}

function substring(word: string): LetterCondition {
  const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const columns = ['l.number', 'l.shpi', 'l.recipient_name', 'l.title', 'l.comment', 'l.case_number'] as const;
  return letter.or(columns.map((column) => letter(column, 'ilike', pattern)));
}
