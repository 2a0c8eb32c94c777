import { Migration } from '@mikro-orm/migrations';

/** What a search reads of a letter, with a sign between that belongs to no word. */
const SEARCHED = ['recipient_name', 'title', 'number', 'shpi', 'comment', 'case_number'];
const WORDS = SEARCHED.map((column) => `coalesce(${column}, '')`).join(` || ' | ' || `);

/** Marks that are not seen, as `domain/post/post-text.ts` names them. */
const INVISIBLE = String.raw`[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]`;
const SPACES = String.raw`[\u0009-\u000D\u0020\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]+`;
const DASHES = String.raw`[\u2010-\u2015\u2212]`;
const APOSTROPHES = String.raw`[\u2018\u2019\u02BB\u02BC]`;
const LOOSE_HYPHEN = '(?<=[0-9][a-zA-Zа-яА-Я]{0,2}|(?<![a-zA-Zа-яА-Я0-9])[a-zA-Zа-яА-Я]{1,2}) ?- ?(?=[0-9])';

/** Letters that their author has yet to send: nothing that was signed or read as it stood is written otherwise. */
const IN_AUTHORS_HANDS = `('draft', 'needs_fix', 'returned')`;

/**
 * Letters are found in whatever spelling they are asked for: what they say is kept once more in the form of the search
 * (`domain/letters/search-form.ts`), and both ways of looking read that column alone. Numbers of cases lose the «№» typed before them.
 */
export class Migration20261128000060_search_form extends Migration {
  override up(): void {
    this.addSql(
      `update "letter" set "case_number" = regexp_replace("case_number", '^(дело)?\\s*№\\s*', '', 'i')
       where "case_number" ~* '^(дело)?\\s*№' and "status" in ${IN_AUTHORS_HANDS}`,
    );
    this.addSql(`create function search_form(typed text) returns text language sql immutable strict parallel safe
      return ${formOf('typed')}`);
    const parameters = SEARCHED.map((column) => `${column} text`).join(', ');
    this.addSql(`create function letter_search_text(${parameters}) returns text language sql immutable parallel safe
      return search_form(${WORDS})`);
    this.addSql(
      `alter table "letter" add column "search_text" text generated always as (letter_search_text(${SEARCHED.join(', ')})) stored`,
    );
    this.addSql(`drop index letter_search`);
    this.addSql(`create index letter_search on "letter" using gin (to_tsvector('russian', "search_text"))`);
  }

  override down(): void {
    this.addSql(`drop index letter_search`);
    this.addSql(`alter table "letter" drop column "search_text"`);
    this.addSql(`drop function letter_search_text`);
    this.addSql(`drop function search_form`);
    this.addSql(
      `create index letter_search on "letter" using gin (to_tsvector('russian', "recipient_name" || ' ' || "title" || ' ' || coalesce("number", '') || ' ' || coalesce("comment", '') || ' ' || coalesce("case_number", '')))`,
    );
  }
}

function formOf(typed: string): string {
  const composed = `normalize(regexp_replace(${typed}, '${INVISIBLE}', '', 'g'), NFC)`;
  const hyphens = `regexp_replace(${composed}, '${DASHES}', '-', 'g')`;
  const apostrophes = `regexp_replace(${hyphens}, '${APOSTROPHES}', '''', 'g')`;
  const spaced = `btrim(regexp_replace(${apostrophes}, '${SPACES}', ' ', 'g'), ' ')`;
  const read = `translate(${spaced}, 'ABCEHKMOPTXYabcehkmoptxyЁё\`´/', 'АВСЕНКМОРТХУавсенкмортхуЕе''''-')`;
  return `regexp_replace(${read}, '${LOOSE_HYPHEN}', '-', 'g')`;
}
