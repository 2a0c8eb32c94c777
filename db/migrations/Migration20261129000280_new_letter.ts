import { Migration } from '@mikro-orm/migrations';

/** Templates of letters, and whom else a draft goes to: one letter each. No row of `letter` is read or written. */
export class Migration20261129000280_new_letter extends Migration {
  override up(): void {
    this.addSql(
      `create table "letter_template" ("id" uuid not null, "site_id" varchar(16) not null, "account_id" uuid null, "name" text not null, "content" jsonb not null, "created_by_id" uuid not null, "created_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "letter_template_of_site" on "letter_template" ("site_id", "created_at")`);
    this.addSql(
      `create table "further_recipient" ("id" uuid not null, "letter_id" uuid not null, "ordinal" int not null, "recipient" jsonb not null, "texts" jsonb null, "made_letter_id" uuid null, "refusal" text null, primary key ("id"))`,
    );
    this.addSql(`create index "further_recipient_of_letter" on "further_recipient" ("letter_id", "ordinal")`);
    this.addSql(
      `create index "further_recipient_made" on "further_recipient" ("made_letter_id") where "made_letter_id" is not null`,
    );
  }

  override down(): void {
    this.addSql(`drop table "further_recipient"`);
    this.addSql(`drop table "letter_template"`);
  }
}
