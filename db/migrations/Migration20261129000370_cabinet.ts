import { Migration } from '@mikro-orm/migrations';

/**
 * The Post's cabinet as people carry batches to it: what was read of its answers, letters it left in «Новые», and what columns of its
 * tables mean. Two letters under way never have one ШПИ; the Post gives a number out again after a year, so that ended letters are free.
 */
export class Migration20261129000370_cabinet extends Migration {
  override up(): void {
    this.addSql(`create table "cabinet_reading" (
      "id" uuid not null, "batch_id" uuid not null, "way" text not null, "file_name" text null, "sha256" varchar(64) null,
      "byte_size" int null, "read_by_id" uuid not null, "read_at" timestamptz not null, primary key ("id"),
      constraint "cabinet_reading_way_check" check ("way" in ('table', 'form103', 'text', 'hand')),
      constraint cabinet_reading_batch_id_fk foreign key ("batch_id") references "batch" ("id"),
      constraint cabinet_reading_read_by_id_fk foreign key ("read_by_id") references "account" ("id"))`);
    this.addSql(`create index cabinet_reading_of_batch on "cabinet_reading" ("batch_id")`);
    this.addSql(`create index cabinet_reading_sha256 on "cabinet_reading" ("sha256")`);
    this.addSql(
      `create trigger cabinet_reading_append_only before update or delete on "cabinet_reading" for each row execute function mask_refuse_change()`,
    );
    this.addSql(`create table "cabinet_answer" (
      "reading_id" uuid not null, "place" int not null, "words" text not null, "letter_id" uuid null, "state" text not null,
      "shpi" varchar(14) null, "fault_column" text null, "fault_message" text null, "standing" text not null, "doubt" text null,
      "is_correction" boolean not null, "settled_by_id" uuid null, "settled_at" timestamptz null, "shared_at" timestamptz null,
      primary key ("reading_id", "place"),
      constraint "cabinet_answer_state_check" check ("state" in ('accepted', 'faulty')),
      constraint "cabinet_answer_standing_check" check ("standing" in ('ready', 'same', 'to_settle', 'dismissed', 'shared')),
      constraint cabinet_answer_reading_id_fk foreign key ("reading_id") references "cabinet_reading" ("id"),
      constraint cabinet_answer_settled_by_id_fk foreign key ("settled_by_id") references "account" ("id"))`);
    this.addSql(`create table "cabinet_fault" (
      "batch_id" uuid not null, "letter_id" uuid not null, "column" text not null, "message" text not null,
      "found_at" timestamptz not null, "mended_words" text null, "mended_by_id" uuid null, "mended_at" timestamptz null,
      primary key ("batch_id", "letter_id"),
      constraint cabinet_fault_of_batch_letter_fk foreign key ("batch_id", "letter_id") references "batch_letter" ("batch_id", "letter_id"),
      constraint cabinet_fault_mended_by_id_fk foreign key ("mended_by_id") references "account" ("id"))`);
    this.addSql(`create table "cabinet_columns" (
      "site_id" varchar(16) not null, "heads_key" varchar(64) not null, "meanings" jsonb not null, "named_by_id" uuid not null,
      "named_at" timestamptz not null, primary key ("site_id", "heads_key"),
      constraint cabinet_columns_site_id_fk foreign key ("site_id") references "site" ("id"),
      constraint cabinet_columns_named_by_id_fk foreign key ("named_by_id") references "account" ("id"))`);
    // The batch's page shows them: whoever looks at it is told.
    this.addSql(`create function mask_notify_cabinet() returns trigger language plpgsql as $$
      declare batch uuid;
      begin
        if tg_table_name = 'cabinet_answer' then select batch_id into batch from cabinet_reading where id = new.reading_id;
        else batch := new.batch_id; end if;
        perform pg_notify('mask_subject', 'batch:' || batch);
        return null;
      end $$`);
    for (const [table, when] of [
      ['cabinet_reading', 'insert'],
      ['cabinet_answer', 'update'],
      ['cabinet_fault', 'insert or update'],
    ]) {
      this.addSql(
        `create trigger ${table}_notify after ${when} on "${table}" for each row execute function mask_notify_cabinet()`,
      );
    }
    this.addSql(
      `create unique index letter_shpi_under_way on "letter" ("shpi") where "shpi" is not null and "outcome" is null`,
    );
  }

  override down(): void {
    this.addSql(`drop index letter_shpi_under_way`);
    for (const table of ['cabinet_columns', 'cabinet_fault', 'cabinet_answer', 'cabinet_reading'])
      this.addSql(`drop table "${table}"`);
    this.addSql(`drop function mask_notify_cabinet`);
  }
}
