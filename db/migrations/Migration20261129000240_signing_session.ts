import { Migration } from '@mikro-orm/migrations';

/** What supervisors have read, and the runs in which they sign many letters with one confirmation. */
export class Migration20261129000240_signing_session extends Migration {
  override up(): void {
    this.addSql(
      `create table "letter_reading" ("letter_id" uuid not null, "account_id" uuid not null, "revision" int not null, "opened_at" timestamptz not null, "last_opened_at" timestamptz not null, "seen" jsonb not null, "is_chosen" boolean not null default false, primary key ("letter_id", "account_id", "revision"))`,
    );
    this.addSql(
      `create table "signing_run" ("id" uuid not null, "site_id" varchar(16) not null, "account_id" uuid not null, "started_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "signing_run_of_account" on "signing_run" ("account_id", "started_at")`);
    this.addSql(
      `create table "signing_run_item" ("run_id" uuid not null, "letter_id" uuid not null, "position" int not null, "revision" int not null, "document_digest" varchar(64) not null, "key" uuid not null, "state" text not null, "reason" text null, "tries" int not null default 0, "free_at" timestamptz not null, "settled_at" timestamptz null, primary key ("run_id", "letter_id"))`,
    );
    this.addSql(
      `alter table "signing_run_item" add constraint "signing_run_item_state_check" check ("state" in ('waiting', 'running', 'signed', 'failed'))`,
    );
    this.addSql(`create index "signing_run_item_letter" on "signing_run_item" ("letter_id")`);
    this.addSql(`create index "signing_run_item_due" on "signing_run_item" ("state", "free_at")`);
  }

  override down(): void {
    this.addSql(`drop table "signing_run_item"`);
    this.addSql(`drop table "signing_run"`);
    this.addSql(`drop table "letter_reading"`);
  }
}
