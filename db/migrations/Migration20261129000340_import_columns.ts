import { Migration } from '@mikro-orm/migrations';

/** Sheets of letters whose columns a person shows, the files that came along, and how sheets with such heads are read at a site. */
export class Migration20261129000340_import_columns extends Migration {
  override up(): void {
    this.addSql(
      `alter table "letter_import" add column "head_place" int not null default 1, add column "columns" jsonb null default '[]', add column "ignored" jsonb not null default '[]', add column "defaults" jsonb not null default '{"kind": "registered", "documentKind": "other", "title": ""}', add column "faults" jsonb not null default '[]'`,
    );
    // Sheets of before were read at once: they ask nothing. New ones say everything themselves.
    this.addSql(
      `alter table "letter_import" alter column "head_place" drop default, alter column "columns" drop default, alter column "ignored" drop default, alter column "defaults" drop default, alter column "faults" drop default`,
    );
    this.addSql(
      `create table "letter_import_document" ("import_id" uuid not null, "ordinal" int not null, "file_name" text not null, "byte_size" int not null, "sha256" varchar(64) not null, primary key ("import_id", "ordinal"))`,
    );
    this.addSql(`create index "letter_import_document_content" on "letter_import_document" ("sha256")`);
    this.addSql(
      `create table "letter_import_shape" ("site_id" varchar(16) not null, "shape" varchar(64) not null, "columns" jsonb not null, primary key ("site_id", "shape"))`,
    );
  }

  override down(): void {
    for (const table of ['letter_import_shape', 'letter_import_document']) this.addSql(`drop table "${table}"`);
    this.addSql(
      `alter table "letter_import" drop column "head_place", drop column "columns", drop column "ignored", drop column "defaults", drop column "faults"`,
    );
  }
}
