import { Migration } from '@mikro-orm/migrations';

/**
 * Form 103 held against its batch: what was uploaded, what came of each comparison, and the lines of it. A batch whose form is new is
 * written down as wished; the worker compares it and takes the wish away. Forms from before are not compared: their batches are over.
 */
export class Migration20261129000740_form103 extends Migration {
  override up(): void {
    this.addSql(`create table "form103_upload" (
      "id" uuid not null, "batch_id" uuid not null, "file_name" text not null, "sha256" varchar(64) not null, "byte_size" int not null,
      "signature_name" text null, "signature_sha256" varchar(64) null, "uploaded_by_id" uuid not null, "uploaded_at" timestamptz not null,
      primary key ("id"),
      constraint form103_upload_batch_id_fk foreign key ("batch_id") references "batch" ("id"),
      constraint form103_upload_uploaded_by_id_fk foreign key ("uploaded_by_id") references "account" ("id"))`);
    this.addSql(`create index form103_upload_of_batch on "form103_upload" ("batch_id")`);
    this.addSql(`create index form103_upload_sha256 on "form103_upload" ("sha256")`);
    this.addSql(`create index form103_upload_signature_sha256 on "form103_upload" ("signature_sha256")`);
    this.addSql(
      `create trigger form103_upload_append_only before update or delete on "form103_upload" for each row execute function mask_refuse_change()`,
    );
    this.addSql(`create table "form103_check" (
      "id" uuid not null, "batch_id" uuid not null, "form_sha256" varchar(64) not null, "signature_state" text not null,
      "signature_place" text null, "signature_words" text null, "signed_by" text null, "is_read" boolean not null,
      "our_count" int not null, "our_sum_from" int not null, "our_sum_to" int not null, "post_count" int not null,
      "post_sum" int null, "whole" jsonb not null, "checked_at" timestamptz not null, primary key ("id"),
      constraint "form103_check_signature_state_check" check ("signature_state" in ('absent', 'good', 'bad')),
      constraint "form103_check_signature_place_check" check ("signature_place" in ('beside', 'within')),
      constraint form103_check_batch_id_fk foreign key ("batch_id") references "batch" ("id"))`);
    this.addSql(`create index form103_check_of_batch on "form103_check" ("batch_id", "checked_at")`);
    this.addSql(`create index form103_check_form_sha256 on "form103_check" ("form_sha256")`);
    this.addSql(`create table "form103_line" (
      "check_id" uuid not null, "place" int not null, "letter_id" uuid null, "is_in_form" boolean not null, "words" text not null,
      "shpi" varchar(14) null, "recipient" text null, "post_index" varchar(6) null, "price_kopecks" int null,
      "expected_from" int null, "expected_to" int null, "differences" jsonb not null, primary key ("check_id", "place"),
      constraint form103_line_check_id_fk foreign key ("check_id") references "form103_check" ("id"))`);
    this.addSql(`create index form103_line_of_letter on "form103_line" ("letter_id")`);
    this.addSql(`create table "form103_settlement" (
      "check_id" uuid not null, "place" int not null, "reason" text not null, "settled_by_id" uuid not null,
      "settled_at" timestamptz not null, primary key ("check_id", "place"),
      constraint form103_settlement_check_id_fk foreign key ("check_id") references "form103_check" ("id"),
      constraint form103_settlement_settled_by_id_fk foreign key ("settled_by_id") references "account" ("id"))`);
    this.addSql(`create table "form103_wish" (
      "id" bigserial primary key, "batch_id" uuid not null, "next_at" timestamptz not null default now())`);
    this.addSql(`create function mask_wish_form103() returns trigger language plpgsql as $$
      begin
        insert into form103_wish (batch_id) values ((to_jsonb(new) ->> tg_argv[0])::uuid);
        return null;
      end $$`);
    this.addSql(
      `create trigger batch_wish_form103 after update on "batch" for each row when (old."form103sha256" is distinct from new."form103sha256") execute function mask_wish_form103('id')`,
    );
    this.addSql(
      `create trigger form103_upload_wish after insert on "form103_upload" for each row execute function mask_wish_form103('batch_id')`,
    );
    this.addSql(`create function mask_notify_form103() returns trigger language plpgsql as $$
      declare batch uuid;
      begin
        if tg_table_name = 'form103_settlement' then select batch_id into batch from form103_check where id = new.check_id;
        else batch := new.batch_id; end if;
        perform pg_notify('mask_subject', 'batch:' || batch);
        return null;
      end $$`);
    for (const table of ['form103_upload', 'form103_check', 'form103_settlement']) {
      this.addSql(
        `create trigger ${table}_notify after insert on "${table}" for each row execute function mask_notify_form103()`,
      );
    }
  }

  override down(): void {
    this.addSql(`drop trigger batch_wish_form103 on "batch"`);
    for (const table of ['form103_wish', 'form103_settlement', 'form103_line', 'form103_check', 'form103_upload'])
      this.addSql(`drop table "${table}"`);
    this.addSql(`drop function mask_notify_form103`);
    this.addSql(`drop function mask_wish_form103`);
  }
}
