import { Migration } from '@mikro-orm/migrations';

/** Sheets whose rows become letters, the files they name, what came of each row, and which letter a person, case and document already has. */
export class Migration20261129000290_letter_imports extends Migration {
  override up(): void {
    this.addSql(
      `create table "letter_import" ("id" uuid not null, "site_id" varchar(16) not null, "author_id" uuid not null, "approver_id" uuid not null, "is_sent" boolean not null, "file_name" text not null, "sha256" varchar(64) not null, "created_at" timestamptz not null, "started_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(`create index "letter_import_of_site" on "letter_import" ("site_id", "created_at")`);
    this.addSql(
      `create table "letter_import_row" ("import_id" uuid not null, "place" int not null, "state" text not null, "fields" jsonb not null, "file_name" text not null, "byte_size" int not null, "sha256" varchar(64) null, "row_key" varchar(64) null, "letter_id" uuid null, "faults" jsonb not null, "tries" int not null default 0, "free_at" timestamptz not null, primary key ("import_id", "place"))`,
    );
    this.addSql(
      `alter table "letter_import_row" add constraint "letter_import_row_state_check" check ("state" in ('refused', 'waiting', 'made', 'failed'))`,
    );
    this.addSql(`create index "letter_import_file" on "letter_import" ("sha256")`);
    this.addSql(`create index "letter_import_row_due" on "letter_import_row" ("state", "free_at")`);
    this.addSql(`create index "letter_import_row_file" on "letter_import_row" ("sha256")`);
    this.addSql(
      `create table "letter_import_key" ("site_id" varchar(16) not null, "row_key" varchar(64) not null, "letter_id" uuid not null, primary key ("site_id", "row_key"))`,
    );
  }

  override down(): void {
    for (const table of ['letter_import_key', 'letter_import_row', 'letter_import'])
      this.addSql(`drop table "${table}"`);
  }
}
