import { Migration } from '@mikro-orm/migrations';

/** Copies that were made; and what a court has to find out at the Post when an older copy is put back or the court is moved. */
export class Migration20261129000100_backup_and_recovery extends Migration {
  override up(): void {
    this.addSql(
      `create table "backup_run" ("id" bigserial primary key, "copy_at" timestamptz not null, "finished_at" timestamptz not null, "folder" text not null, "byte_size" bigint not null, "file_count" int not null)`,
    );
    this.addSql(
      `create table "recovery" ("id" uuid not null, "cause" text not null, "copy_at" timestamptz not null, "opened_at" timestamptz not null, "known_after_id" uuid null, "known_at" timestamptz null, "lead_at" timestamptz null, "asked_count" int not null default 0, "adopted_count" int not null default 0, "trouble" text null, "finished_at" timestamptz null, "finished_by_id" uuid null, "finish_reason" text null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "recovery" add constraint "recovery_cause_check" check ("cause" in ('restored', 'moved'))`,
    );
    // Every hand-over asks whether one is open: the index has one row at most.
    this.addSql(
      `create unique index recovery_open on "recovery" (("finished_at" is null)) where "finished_at" is null`,
    );
    this.addSql(
      `create table "recovery_search" ("recovery_id" uuid not null, "site_id" varchar(16) not null, "year" int not null, "first_sequence" int not null, "asked_to" int not null, "highest_found" int null, "quiet" int not null, "state" text not null, "lifted_to" int null, "ended_at" timestamptz null, "ended_by_id" uuid null, primary key ("recovery_id", "site_id", "year"))`,
    );
    this.addSql(
      `alter table "recovery_search" add constraint "recovery_search_state_check" check ("state" in ('asking', 'person', 'done'))`,
    );
    this.addSql(
      `create table "recovery_finding" ("recovery_id" uuid not null, "registration_number" varchar(30) not null, "site_id" varchar(16) not null, "letter_id" uuid null, "shpi" varchar(14) null, "upload_id" text null, "addressee" text null, "source" text not null, "found_at" timestamptz not null, "settled_at" timestamptz null, "settled_by_id" uuid null, "note" text null, primary key ("recovery_id", "registration_number"))`,
    );
    this.addSql(
      `alter table "recovery_finding" add constraint "recovery_finding_source_check" check ("source" in ('look_up', 'list'))`,
    );
    for (const table of ['recovery_search', 'recovery_finding']) {
      this.addSql(
        `alter table "${table}" add constraint ${table}_recovery_id_fk foreign key ("recovery_id") references "recovery" ("id")`,
      );
      this.addSql(
        `alter table "${table}" add constraint ${table}_site_id_fk foreign key ("site_id") references "site" ("id")`,
      );
    }
    this.addSql(
      `alter table "recovery_finding" add constraint recovery_finding_letter_id_fk foreign key ("letter_id") references "letter" ("id")`,
    );
    for (const table of ['recovery', 'recovery_search']) {
      this.addSql(
        `create trigger ${table}_notify after insert or update on "${table}" for each row execute function mask_notify('mask_recovery', 'state')`,
      );
    }
    this.addSql(`create index recovery_finding_of_letter on "recovery_finding" ("letter_id")`);
  }

  override down(): void {
    for (const table of ['recovery_finding', 'recovery_search', 'recovery', 'backup_run']) {
      this.addSql(`drop table "${table}"`);
    }
  }
}
