import { Migration } from '@mikro-orm/migrations';

/**
 * Files of cases: one is looked at first, carried out in portions when a person says so, and may be undone: what each case was before it is kept. A
 * case that a whole file no longer names is marked. Open pages hear of a case when it has changed, not when it was told again.
 */
export class Migration20261129000601_case_imports extends Migration {
  override up(): void {
    this.addSql(
      `create table "case_import" ("id" uuid not null, "site_id" varchar(16) not null, "author_id" uuid not null, "file_name" text not null, "sha256" varchar(64) not null, "data_as_of" timestamptz not null, "is_whole" boolean not null, "layout" jsonb null, "total" int not null, "taken" int not null default 0, "made" int not null default 0, "changed" int not null default 0, "same" int not null default 0, "older" int not null default 0, "refused" int not null default 0, "gone" int not null default 0, "created_at" timestamptz not null, "started_at" timestamptz null, "finished_at" timestamptz null, "undone_at" timestamptz null, "undone_by_id" uuid null, primary key ("id"))`,
    );
    this.addSql(`create index "case_import_of_site" on "case_import" ("site_id", "created_at")`);
    this.addSql(`create index "case_import_file" on "case_import" ("sha256")`);
    this.addSql(
      `create table "case_import_case" ("import_id" uuid not null, "case_id" uuid not null, "version" int not null, "before" jsonb null, primary key ("import_id", "case_id"))`,
    );
    this.addSql(
      `create table "case_import_shape" ("site_id" varchar(16) not null, "shape" varchar(64) not null, "columns" jsonb not null, primary key ("site_id", "shape"))`,
    );
    this.addSql(
      `create table "case_source" ("site_id" varchar(16) not null, "source" text not null, "data_as_of" timestamptz not null, primary key ("site_id", "source"))`,
    );
    for (const [table, column, to] of [
      ['case_import', 'site_id', 'site'],
      ['case_source', 'site_id', 'site'],
      ['case_import', 'author_id', 'account'],
      ['case_import_case', 'import_id', 'case_import'],
    ] as const) {
      this.addSql(
        `alter table "${table}" add constraint ${table}_${column}_fk foreign key ("${column}") references "${to}" ("id")`,
      );
    }
    this.addSql(`alter table "court_case" add column "gone_at" timestamptz null`);
    this.addSql(`drop trigger court_case_notify on "court_case"`);
    this.addSql(
      `create trigger court_case_notify after insert on "court_case" for each row execute function mask_notify_subject('case')`,
    );
    this.addSql(`create trigger court_case_notify_change after update on "court_case" for each row
      when (old.version <> new.version) execute function mask_notify_subject('case')`);
  }

  override down(): void {
    this.addSql(`drop trigger court_case_notify_change on "court_case"`);
    this.addSql(`drop trigger court_case_notify on "court_case"`);
    this.addSql(
      `create trigger court_case_notify after insert or update on "court_case" for each row execute function mask_notify_subject('case')`,
    );
    this.addSql(`alter table "court_case" drop column "gone_at"`);
    for (const table of ['case_source', 'case_import_shape', 'case_import_case', 'case_import'])
      this.addSql(`drop table "${table}"`);
  }
}
