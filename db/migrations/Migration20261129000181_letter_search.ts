import { Migration } from '@mikro-orm/migrations';

/** What a search reads of a letter, with a sign between that belongs to no word. */
const SEARCHED = ['recipient_name', 'title', 'number', 'shpi', 'comment', 'case_number', 'recipient_address'] as const;
/** A word always has a space before it. */
const WORDS = `' ' || ${SEARCHED.map((column) => `coalesce(${column}, '')`).join(` || ' | ' || `)}`;
const PARTITIONS = 16;

/** Letters of the alphabet for letters of ours, some for two: which of the two it was, the words themselves tell. */
const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';
const READ_AS = 'abvgdejziiklmnoprstufhccwwqyqeux';

/** Marks that are not seen, spaces, dashes and apostrophes, as `domain/post/post-text.ts` names them. */
const INVISIBLE = String.raw`[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]`;
const SPACES = String.raw`[\u0009-\u000D\u0020\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]+`;
const DASHES = String.raw`[\u2010-\u2015\u2212]`;
const APOSTROPHES = String.raw`[\u2018\u2019\u02BB\u02BC]`;
const LOOSE_HYPHEN = '(?<=[0-9][a-zA-Zа-яА-Я]{0,2}|(?<![a-zA-Zа-яА-Я0-9])[a-zA-Zа-яА-Я]{1,2}) ?- ?(?=[0-9])';

/**
 * The search has a table of its own, so that a letter's way through its life no longer rewrites what is searched: its row is written when the
 * words change. Courts share sixteen parts of it, and a court's own letters lie close together in the order of its list. The index of parts
 * of words (`pg_trgm`) knows letters by the locale of the database, which is `C` in ours: it is given letters that every locale knows.
 */
export class Migration20261129000181_letter_search extends Migration {
  override up(): void {
    this.addSql(`drop index letter_search`);
    for (const extension of ['pg_trgm', 'btree_gin']) this.addSql(`create extension if not exists ${extension}`);
    this.addSql(
      `create or replace function search_form(typed text) returns text language plpgsql immutable strict parallel safe as $$ ${FORM_BODY} $$`,
    );
    const parameters = SEARCHED.map((column) => `${column} text`).join(', ');
    this.addSql(`create function search_lower(form text) returns text language sql immutable strict parallel safe
      return lower(form collate "pg_c_utf8")`);
    // A stem of one letter or two would be found everywhere.
    this.addSql(`create function search_stem(word text) returns text language sql immutable strict parallel safe
      return (select case when length(stem) > 2 then stem else lower end
        from (select search_lower(word) as lower, (ts_lexize('russian_stem', search_lower(word)))[1] as stem))`);
    this.addSql(`create function letter_search_words(${parameters}) returns text language sql immutable parallel safe
      return ' ' || search_lower(search_form(${WORDS}))`);
    this.addSql(`create function letter_search_key(words text) returns text language sql immutable strict parallel safe
      return translate(words, '${CYRILLIC}', '${READ_AS}')`);
    this.addSql(
      `create table "letter_search" ("site_id" varchar(16) not null, "created_at" timestamptz not null, "letter_id" uuid not null, "words" text not null, "key" text not null, primary key ("site_id", "created_at", "letter_id")) partition by hash ("site_id")`,
    );
    for (let part = 0; part < PARTITIONS; part += 1) {
      this.addSql(
        `create table "letter_search_${String(part)}" partition of "letter_search" for values with (modulus ${String(PARTITIONS)}, remainder ${String(part)})`,
      );
    }
    const columns = SEARCHED.map((column) => `"${column}"`).join(', ');
    this.addSql(
      `insert into "letter_search" select "site_id", "created_at", "id", words, letter_search_key(words) from (select "site_id", "created_at", "id", letter_search_words(${columns}) as words from "letter" offset 0) order by "created_at"`,
    );
    this.addSql(`create index letter_search_created on "letter_search" ("created_at", "letter_id")`);
    // New words lie in a list of so many kilobytes before they are sorted in; every search reads the list.
    this.addSql(
      `create index letter_search_parts on "letter_search" using gin ("site_id", "key" gin_trgm_ops) with (gin_pending_list_limit = 512)`,
    );
    this.keepWords();
    this.addSql(`alter table "letter" drop column "search_text"`);
    this.addSql(`drop function letter_search_text`);
  }

  override down(): void {
    for (const event of ['insert', 'update', 'delete']) this.addSql(`drop trigger letter_search_${event} on "letter"`);
    this.addSql(`drop function mask_keep_letter_search`);
    this.addSql(`drop table "letter_search"`);
    for (const name of ['letter_search_key', 'letter_search_words', 'search_stem', 'search_lower'])
      this.addSql(`drop function ${name}`);
    const before = SEARCHED.filter((column) => column !== 'recipient_address');
    const words = before.map((column) => `coalesce(${column}, '')`).join(` || ' | ' || `);
    this
      .addSql(`create function letter_search_text(${before.map((column) => `${column} text`).join(', ')}) returns text language sql immutable parallel safe
      return search_form(${words})`);
    this.addSql(
      `alter table "letter" add column "search_text" text generated always as (letter_search_text(${before.join(', ')})) stored`,
    );
    this.addSql(`create index letter_search on "letter" using gin (to_tsvector('russian', "search_text"))`);
  }

  private keepWords(): void {
    const words = SEARCHED.map((column) => `new.${column}`).join(', ');
    this.addSql(`create function mask_keep_letter_search() returns trigger language plpgsql as $$
      declare its text;
      begin
        if tg_op = 'DELETE' or tg_op = 'UPDATE' and (old.site_id, old.created_at, old.id) <> (new.site_id, new.created_at, new.id) then
          delete from letter_search where site_id = old.site_id and created_at = old.created_at and letter_id = old.id;
        end if;
        if tg_op <> 'DELETE' then
          its := letter_search_words(${words});
          insert into letter_search (site_id, created_at, letter_id, words, key)
          values (new.site_id, new.created_at, new.id, its, letter_search_key(its))
          on conflict (site_id, created_at, letter_id) do update set words = excluded.words, key = excluded.key;
        end if;
        return null;
      end $$`);
    const kept = ['site_id', 'created_at', ...SEARCHED];
    const row = (name: string): string => `(${kept.map((column) => `${name}.${column}`).join(', ')})`;
    this.addSql(
      `create trigger letter_search_insert after insert on "letter" for each row execute function mask_keep_letter_search()`,
    );
    this.addSql(
      `create trigger letter_search_delete after delete on "letter" for each row execute function mask_keep_letter_search()`,
    );
    this
      .addSql(`create trigger letter_search_update after update of ${kept.map((column) => `"${column}"`).join(', ')} on "letter" for each row
      when (${row('old')} is distinct from ${row('new')}) execute function mask_keep_letter_search()`);
  }
}

/**
 * The same form as before at a fraction of the price: most texts are of ordinary letters and signs, which need no cleaning, and a pattern is
 * only tried where there is something for it to find.
 */
const FORM_BODY =
  String.raw`
  declare form text := typed;
  begin
    if form ~ '[^ -~А-Яа-яЁё№«»]' then
      form := normalize(regexp_replace(form, '${INVISIBLE}', '', 'g'), NFC);
      form := regexp_replace(form, '${SPACES}', ' ', 'g');
      form := regexp_replace(regexp_replace(form, '${DASHES}', '-', 'g'), '${APOSTROPHES}', '''', 'g');
    end if;
    if form like '%  %' then form := regexp_replace(form, '  +', ' ', 'g'); end if;
    form := btrim(translate(form, 'ABCEHKMOPTXYabcehkmoptxyЁё` +
  '`' +
  String.raw`´/', 'АВСЕНКМОРТХУавсенкмортхуЕе''''-'), ' ');
    if form like '% -%' or form like '%- %' then form := regexp_replace(form, '${LOOSE_HYPHEN}', '-', 'g'); end if;
    return form;
  end`;
