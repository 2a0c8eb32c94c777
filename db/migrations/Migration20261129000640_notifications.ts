import { Migration } from '@mikro-orm/migrations';

/**
 * Notices to parties: what each party agreed to, texts and settings of a site by versions, every notice with its parts, receipts as they
 * came, and messages that came in. Receipts and incoming messages are only added to: the operator's word stands as it was said.
 */
export class Migration20261129000640_notifications extends Migration {
  override up(): void {
    this.consents();
    this.choices();
    this.notices();
    this.incoming();
    this.addSql(
      `create trigger notification_notify after insert or update on "notification" for each row execute function mask_notify_subject('notification')`,
    );
    this.addSql(`create function mask_notify_notification_part() returns trigger language plpgsql as $$
      begin perform pg_notify('mask_subject', 'notification:' || new.notification_id); return null; end $$`);
    this.addSql(
      `create trigger notification_part_notify after insert or update on "notification_part" for each row execute function mask_notify_notification_part()`,
    );
    this.addSql(`create sequence notification_reference minvalue 1 maxvalue 65535 cycle`);
  }

  override down(): void {
    for (const table of [
      'sms_incoming',
      'sms_receipt',
      'notification_part',
      'notification',
      'notification_settings',
      'notification_template',
      'party_consent',
    ]) {
      this.addSql(`drop table "${table}"`);
    }
    this.addSql(`drop function mask_notify_notification_part`);
    this.addSql(`drop sequence notification_reference`);
  }

  private consents(): void {
    this.addSql(`create table "party_consent" (
      "id" uuid not null, "site_id" varchar(16) not null, "case_id" uuid not null, "case_party_id" uuid not null,
      "channel" text not null, "address" text not null, "form" text not null, "given_on" varchar(10) not null,
      "sha256" varchar(64) null, "file_name" text null, "byte_size" int null,
      "entered_by_id" uuid not null, "entered_at" timestamptz not null,
      "withdrawn_at" timestamptz null, "withdrawn_how" text null, "withdrawn_by_id" uuid null, primary key ("id"),
      constraint "party_consent_channel_check" check ("channel" in ('sms', 'mail')),
      constraint "party_consent_form_check" check ("form" in ('receipt', 'application', 'record')),
      constraint "party_consent_withdrawn_how_check" check ("withdrawn_how" in ('stop_message', 'by_hand')),
      constraint party_consent_site_id_fk foreign key ("site_id") references "site" ("id"),
      constraint party_consent_entered_by_id_fk foreign key ("entered_by_id") references "account" ("id"),
      constraint party_consent_withdrawn_by_id_fk foreign key ("withdrawn_by_id") references "account" ("id"))`);
    // One in force for a party and a channel: a further one begins where the one before was withdrawn.
    this.addSql(
      `create unique index party_consent_in_force on "party_consent" ("case_party_id", "channel") where "withdrawn_at" is null`,
    );
    this.addSql(`create index party_consent_of_case on "party_consent" ("case_id", "entered_at")`);
    this.addSql(`create index party_consent_address on "party_consent" ("address") where "withdrawn_at" is null`);
    this.addSql(`create index party_consent_sha256 on "party_consent" ("sha256")`);
  }

  private choices(): void {
    this.addSql(`create table "notification_template" (
      "site_id" varchar(16) not null, "code" text not null, "version" int not null, "content" jsonb not null,
      "is_retired" boolean not null, "author_id" uuid not null, "created_at" timestamptz not null,
      primary key ("site_id", "code", "version"),
      constraint notification_template_site_id_fk foreign key ("site_id") references "site" ("id"),
      constraint notification_template_author_id_fk foreign key ("author_id") references "account" ("id"))`);
    this.addSql(`create table "notification_settings" (
      "site_id" varchar(16) not null, "version" int not null, "settings" jsonb not null, "author_id" uuid not null,
      "created_at" timestamptz not null, primary key ("site_id", "version"),
      constraint notification_settings_site_id_fk foreign key ("site_id") references "site" ("id"),
      constraint notification_settings_author_id_fk foreign key ("author_id") references "account" ("id"))`);
  }

  private notices(): void {
    this.addSql(`create table "notification" (
      "id" uuid not null, "site_id" varchar(16) not null, "case_id" uuid not null, "case_party_id" uuid not null,
      "case_hearing_id" uuid null, "letter_id" uuid null, "repeat_of_id" uuid null, "consent_id" uuid not null,
      "kind" text not null, "channel" text not null, "template_code" text null, "template_version" int null, "rule_key" text null,
      "case_number" text not null, "party_name" text not null, "address" text not null, "title" text not null, "body" text not null,
      "encoding" text not null, "part_count" int not null, "cost_kopecks" int not null, "time_zone" text not null,
      "status" text not null, "reason" text null, "letter_at" timestamptz null, "held_until" timestamptz null,
      "held_at" timestamptz null, "held_for" text null, "draft_letter_id" uuid null,
      "created_by_id" uuid null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "sent_at" timestamptz null,
      "finished_at" timestamptz null, primary key ("id"),
      constraint "notification_kind_check" check ("kind" in ('summons', 'reminder', 'message')),
      constraint "notification_channel_check" check ("channel" in ('sms', 'mail')),
      constraint "notification_encoding_check" check ("encoding" in ('gsm', 'ucs2', 'mail')),
      constraint "notification_status_check" check ("status" in ('queued', 'waiting', 'submitting', 'unknown', 'sent', 'delivered', 'undelivered', 'expired', 'fallen_back', 'withdrawn')),
      constraint "notification_rule_key_unique" unique ("rule_key"),
      constraint notification_site_id_fk foreign key ("site_id") references "site" ("id"),
      constraint notification_consent_id_fk foreign key ("consent_id") references "party_consent" ("id"),
      constraint notification_repeat_of_id_fk foreign key ("repeat_of_id") references "notification" ("id"),
      constraint notification_created_by_id_fk foreign key ("created_by_id") references "account" ("id"))`);
    this.addSql(`create index notification_newest on "notification" ("site_id", "created_at", "id")`);
    this.addSql(`create index notification_of_status on "notification" ("site_id", "status", "created_at", "id")`);
    this.addSql(`create index notification_of_case on "notification" ("case_id", "created_at", "id")`);
    this.addSql(`create index notification_of_letter on "notification" ("letter_id") where "letter_id" is not null`);
    this.addSql(`create index notification_held on "notification" ("held_at") where "held_at" is not null`);
    this.addSql(`create table "notification_part" (
      "notification_id" uuid not null, "ordinal" int not null, "total" int not null, "body" text not null, "attempt" int not null default 1,
      "reference" int null, "gateway" text null, "message_id" text null, "state" text not null, "error" text null,
      "intent_at" timestamptz null, "answered_at" timestamptz null, "receipt_at" timestamptz null,
      primary key ("notification_id", "ordinal"),
      constraint "notification_part_state_check" check ("state" in ('pending', 'submitting', 'unknown', 'accepted', 'delivered', 'undelivered', 'expired', 'refused')),
      constraint notification_part_notification_id_fk foreign key ("notification_id") references "notification" ("id"))`);
    this.addSql(
      `create index notification_part_message on "notification_part" ("gateway", "message_id") where "message_id" is not null`,
    );
    this.addSql(
      `create index notification_part_unclear on "notification_part" ("reference") where "state" in ('submitting', 'unknown')`,
    );
  }

  private incoming(): void {
    this.addSql(`create table "sms_receipt" (
      "id" uuid not null, "gateway" text not null, "message_id" text not null, "reference" int null, "phone" text not null,
      "state" text not null, "error" text null, "done_at" timestamptz null, "received_at" timestamptz not null,
      "times" int not null default 1, "notification_id" uuid null, "ordinal" int null, primary key ("id"),
      constraint "sms_receipt_state_check" check ("state" in ('accepted', 'delivered', 'undelivered', 'expired')),
      constraint "sms_receipt_once" unique ("gateway", "message_id", "state"),
      constraint sms_receipt_part_fk foreign key ("notification_id", "ordinal") references "notification_part" ("notification_id", "ordinal"))`);
    this.addSql(`create index sms_receipt_of_notice on "sms_receipt" ("notification_id", "ordinal")`);
    this.addSql(`create table "sms_incoming" (
      "id" uuid not null, "gateway" text not null, "phone" text not null, "body" text not null, "is_stop" boolean not null,
      "received_at" timestamptz not null, primary key ("id"))`);
    this.addSql(`create index sms_incoming_newest on "sms_incoming" ("received_at", "id")`);
  }
}
