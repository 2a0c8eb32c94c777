import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type Expression, type RawBuilder } from 'kysely';
import { database } from '../statements/database.ts';

/** Columns of a card that hold a word of a list; compared by `list_word_form`, as `domain/matters/list-word.ts` does. */
export type ListWordColumn = 'document_group' | 'delivery_kind';

/** The word is one of these, however it is typed. */
export function isListWord(column: Expression<string>, words: readonly string[]): RawBuilder<boolean> {
  const [only, ...more] = words;
  // One word is compared as one: only then is an index read in the order of the journal.
  if (only !== undefined && more.length === 0)
    return sql<boolean>`list_word_form(${column}) = list_word_form(${only}::text)`;
  return sql<boolean>`list_word_form(${column}) = any(array(select list_word_form(w) from unnest(${[...words]}::text[]) as w))`;
}

/** The words of one column that stand in cards of a site, each once, as the newest card has it; each found by one step along the column's index. */
export async function listCardWords(em: EntityManager, siteId: string, column: ListWordColumn): Promise<string[]> {
  const word = sql.ref(`m.${column}`);
  const next = (beyond: RawBuilder<unknown>) => sql`(select list_word_form(${word}) as form from matter m
    where m.site_id = ${siteId} ${beyond} order by list_word_form(${word}) limit 1)`;
  const { rows } = await sql<{ word: string }>`with recursive forms(form) as (
      ${next(sql``)}
      union all
      select ${next(sql`and list_word_form(${word}) > f.form`)} from forms f where f.form is not null)
    select (select ${word} from matter m where m.site_id = ${siteId} and list_word_form(${word}) = f.form
      order by m.registered_on desc, m.id desc limit 1) as word
    from forms f where f.form is not null order by f.form limit 500`.execute(database(em));
  return rows.map((row) => row.word);
}
