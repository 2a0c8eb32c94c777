/** A condition of a query and its parameters. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly unknown[];
}

const SHORT_WORD_LENGTH = 3;
const MAX_WORDS = 8;

/**
 * What a clerk types into the one search box, each word a condition of its own. Words go through the full-text index, in any word form
 * and from their beginning; parts of numbers and very short words (also surnames such as «Ли», which the index drops) are looked for as they stand.
 */
export function searchConditions(text: string): Condition[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.slice(0, MAX_WORDS).map(conditionOf);
}

function conditionOf(word: string): Condition {
  const lexemes = word.match(/\p{L}+/gu) ?? [];
  const isPlainWord =
    !/\p{N}/u.test(word) && lexemes.length > 0 && lexemes.every((part) => part.length > SHORT_WORD_LENGTH);
  return isPlainWord ? fullText(lexemes) : substring(word);
}

function fullText(lexemes: readonly string[]): Condition {
  return {
    sql: `to_tsvector('russian', l.recipient_name || ' ' || l.title || ' ' || coalesce(l.number, '') || ' ' || coalesce(l.comment, ''))
          @@ to_tsquery('russian', ?)`,
    params: [lexemes.map((lexeme) => `${lexeme}:*`).join(' & ')],
  };
}

function substring(word: string): Condition {
  const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const columns = ['l.number', 'l.shpi', 'l.recipient_name', 'l.title', 'l.comment'];
  return {
    sql: `(${columns.map((column) => `${column} ilike ?`).join(' or ')})`,
    params: columns.map(() => pattern),
  };
}
