import { Migration } from '@mikro-orm/migrations';

const WORDS = `"recipient_name" || ' ' || "title" || ' ' || coalesce("number", '') || ' ' || coalesce("comment", '')`;

/** The number of the case a letter belongs to, and the index by which words are found in it too. */
export class Migration20261128000040_case_number extends Migration {
  override up(): void {
    this.addSql(`alter table "letter" add column "case_number" text null`);
    this.addSql(`drop index letter_search`);
    this.addSql(
      `create index letter_search on "letter" using gin (to_tsvector('russian', ${WORDS} || ' ' || coalesce("case_number", '')))`,
    );
    this.addSql(
      `create index letter_case_number on "letter" ("site_id", "case_number") where "case_number" is not null`,
    );
  }

  override down(): void {
    this.addSql(`drop index letter_case_number`);
    this.addSql(`drop index letter_search`);
    this.addSql(`create index letter_search on "letter" using gin (to_tsvector('russian', ${WORDS}))`);
    this.addSql(`alter table "letter" drop column "case_number"`);
  }
}
