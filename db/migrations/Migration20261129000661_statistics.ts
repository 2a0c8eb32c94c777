import { Migration } from '@mikro-orm/migrations';

/**
 * Reports. What a letter's row does not say and a report asks of every letter — when it went to be signed and was signed, which way the
 * Post took it, why it came back — is kept beside it, one narrow row a letter; the rest is read from the letters themselves.
 */
export class Migration20261129000661_statistics extends Migration {
  override up(): void {
    this.addSql(
      `create table "letter_course" ("letter_id" uuid not null, "submitted_at" timestamptz null, "signed_at" timestamptz null, "way" text null, "cause" text null, "is_told" boolean not null default false, primary key ("letter_id"))`,
    );
    this.addSql(`insert into "letter_course" ("letter_id", "submitted_at", "signed_at")
      select subject_id, min(at) filter (where kind = 'submitted'), max(at) filter (where kind = 'signed') from timeline
      where subject_kind = 'letter' and kind in ('submitted', 'signed') group by subject_id`);
    this.addSql(`create index "letter_course_signed_at_index" on "letter_course" ("signed_at")`);
    this.addSql(`create function mask_note_course() returns trigger language plpgsql as $$
      begin
        if new.status = 'preparing' then
          insert into letter_course (letter_id, submitted_at) values (new.id, new.status_since) on conflict (letter_id) do nothing;
        else
          insert into letter_course as c (letter_id, signed_at) values (new.id, new.status_since)
          on conflict (letter_id) do update set signed_at = excluded.signed_at;
        end if;
        return null;
      end $$`);
    this.addSql(`create trigger letter_course_noted after update of "status" on "letter" for each row
      when (old."status" is distinct from new."status" and new."status" in ('preparing', 'signed')) execute function mask_note_course()`);
    this.addSql(`create index letter_accepted on "letter" ("site_id", "accepted_at")`);
    this.addSql(`create index letter_accepted_all on "letter" ("accepted_at")`);
    this.addSql(`create index archived_letter_accepted on "archived_letter" ("site_id", "accepted_at")`);
    this.addSql(
      `create table "statistics_norm" ("version" int not null, "content" jsonb not null, "author_id" uuid null, "created_at" timestamptz not null, primary key ("version"))`,
    );
    this.addSql(
      `create table "statistics_schedule" ("scope" text not null, "pace" text not null, "is_on" boolean not null, "since" varchar(10) not null, "recipients" jsonb not null, "changed_by_id" uuid not null, "changed_at" timestamptz not null, primary key ("scope", "pace"))`,
    );
    this.addSql(
      `create table "kept_statistics" ("id" uuid not null, "scope" text not null, "pace" text not null, "first_day" varchar(10) not null, "last_day" varchar(10) not null, "made_at" timestamptz not null, "figures" jsonb not null, "norms" jsonb not null, "xlsx_sha256" varchar(64) not null, "pdf_sha256" varchar(64) not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "kept_statistics" add constraint "kept_statistics_period" unique ("scope", "pace", "first_day")`,
    );
    this.addSql(`create index kept_statistics_xlsx on "kept_statistics" ("xlsx_sha256")`);
    this.addSql(`create index kept_statistics_pdf on "kept_statistics" ("pdf_sha256")`);
  }

  override down(): void {
    this.addSql(`drop table "kept_statistics", "statistics_schedule", "statistics_norm"`);
    for (const name of ['archived_letter_accepted', 'letter_accepted_all', 'letter_accepted'])
      this.addSql(`drop index ${name}`);
    this.addSql(`drop trigger letter_course_noted on "letter"`);
    this.addSql(`drop function mask_note_course`);
    this.addSql(`drop table "letter_course"`);
  }
}
