import { Migration } from '@mikro-orm/migrations';

/** What a search reads of a card, with a sign between that belongs to no word. A word always has a space before it. */
const SEARCHED = ['registration_number', 'applicant_name', 'subject', 'covering'] as const;
const WORDS = [`registration_number`, `applicant_name`, `subject`, `covering ->> 'number'`, `covering ->> 'sender'`]
  .map((text) => `coalesce(${text}, '')`)
  .join(` || ' | ' || `);

/**
 * Cards are searched as letters are: by a table of words of its own, in the one form of the search, with the index of parts of words. Its row
 * is written when the words change.
 */
export class Migration20261129000270_matter_search extends Migration {
  override up(): void {
    this.addSql(`drop index matter_search`);
    this
      .addSql(`create function matter_search_words(registration_number text, applicant_name text, subject text, covering jsonb) returns text language sql immutable parallel safe
      return ' ' || search_lower(search_form(' ' || ${WORDS}))`);
    this.addSql(
      `create table "matter_search" ("site_id" varchar(16) not null, "registered_on" varchar(10) not null, "matter_id" uuid not null, "words" text not null, "key" text not null, primary key ("site_id", "registered_on", "matter_id"))`,
    );
    const columns = SEARCHED.map((column) => `"${column}"`).join(', ');
    this.addSql(
      `insert into "matter_search" select "site_id", "registered_on", "id", words, letter_search_key(words) from (select "site_id", "registered_on", "id", matter_search_words(${columns}) as words from "matter" offset 0) order by "registered_on"`,
    );
    this.addSql(`create index matter_search_by_day on "matter_search" ("registered_on", "matter_id")`);
    this.addSql(
      `create index matter_search_parts on "matter_search" using gin ("site_id", "key" gin_trgm_ops) with (gin_pending_list_limit = 512)`,
    );
    this.keepWords();
  }

  override down(): void {
    for (const event of ['insert', 'update', 'delete']) this.addSql(`drop trigger matter_search_${event} on "matter"`);
    this.addSql(`drop function mask_keep_matter_search`);
    this.addSql(`drop table "matter_search"`);
    this.addSql(`drop function matter_search_words`);
    this.addSql(
      `create index matter_search on "matter" using gin (to_tsvector('russian', "applicant_name" || ' ' || "subject"))`,
    );
  }

  private keepWords(): void {
    const words = SEARCHED.map((column) => `new.${column}`).join(', ');
    this.addSql(`create function mask_keep_matter_search() returns trigger language plpgsql as $$
      declare its text;
      begin
        if tg_op = 'DELETE' or tg_op = 'UPDATE' and (old.site_id, old.registered_on, old.id) <> (new.site_id, new.registered_on, new.id) then
          delete from matter_search where site_id = old.site_id and registered_on = old.registered_on and matter_id = old.id;
        end if;
        if tg_op <> 'DELETE' then
          its := matter_search_words(${words});
          insert into matter_search (site_id, registered_on, matter_id, words, key)
          values (new.site_id, new.registered_on, new.id, its, letter_search_key(its))
          on conflict (site_id, registered_on, matter_id) do update set words = excluded.words, key = excluded.key;
        end if;
        return null;
      end $$`);
    const kept = ['site_id', 'registered_on', ...SEARCHED];
    const row = (name: string): string => `(${kept.map((column) => `${name}.${column}`).join(', ')})`;
    for (const event of ['insert', 'delete']) {
      this.addSql(
        `create trigger matter_search_${event} after ${event} on "matter" for each row execute function mask_keep_matter_search()`,
      );
    }
    this
      .addSql(`create trigger matter_search_update after update of ${kept.map((column) => `"${column}"`).join(', ')} on "matter" for each row
      when (${row('old')} is distinct from ${row('new')}) execute function mask_keep_matter_search()`);
  }
}
