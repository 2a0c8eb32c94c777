import { Migration } from '@mikro-orm/migrations';

/** Tables of the projection, as the entities describe them. */
export class Migration20261124000001_initial extends Migration {
  override up(): void | Promise<void> {
    this.addSql(
      `create table "account" ("id" uuid not null, "login" varchar(64) not null, "full_name" text not null, "position" text not null, "role" text not null, "site_id" varchar(16) null, "password_hash" text not null, "signer_id" text null, "is_active" boolean not null default true, "created_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(`alter table "account" add constraint "account_login_unique" unique ("login");`);

    this.addSql(
      `create table "attachment" ("id" uuid not null, "letter_id" uuid not null, "ordinal" int not null, "file_name" text not null, "byte_size" int not null, "sha256" varchar(64) not null, "created_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "attachment" add constraint "attachment_letter_id_ordinal_unique" unique ("letter_id", "ordinal");`,
    );

    this.addSql(
      `create table "audit" ("sequence" bigserial primary key, "at" timestamptz not null, "actor_id" uuid null, "action" text not null, "subject_type" text not null, "subject_id" text not null, "data" jsonb not null, "previous_hash" varchar(64) not null, "hash" varchar(64) not null);`,
    );

    this.addSql(
      `create table "batch" ("id" uuid not null, "site_id" varchar(16) not null, "batch_date" varchar(10) not null, "ordinal" int not null, "status" text not null, "status_since" timestamptz not null, "letter_count" int not null, "archive_sha256" varchar(64) null, "archive_byte_size" int null, "archive_file_name" text null, "upload_id" text null, "accepted_count" int null, "rejected_count" int null, "form103sha256" varchar(64) null, "created_by_id" uuid null, "created_at" timestamptz not null, "submitted_at" timestamptz null, "closed_at" timestamptz null, "awaiting" jsonb null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "batch" add constraint "batch_site_id_batch_date_ordinal_unique" unique ("site_id", "batch_date", "ordinal");`,
    );

    this.addSql(
      `create table "batch_letter" ("batch_id" uuid not null, "letter_id" uuid not null, "row" int not null, "revision" int not null, "registration_number" varchar(30) not null, "result" text null, "shpi" varchar(14) null, "faults" jsonb null, primary key ("batch_id", "letter_id"));`,
    );

    this.addSql(
      `create table "conversion" ("source_sha256" varchar(64) not null, "converter_version" varchar(32) not null, "pdf_sha256" varchar(64) null, "page_count" int null, "faults" jsonb not null, "created_at" timestamptz not null, primary key ("source_sha256", "converter_version"));`,
    );

    this.addSql(
      `create table "idempotency_key" ("actor_id" uuid not null, "key" varchar(200) not null, "request_hash" varchar(64) not null, "response_status" int not null, "response_body" jsonb not null, "created_at" timestamptz not null, primary key ("actor_id", "key"));`,
    );

    this.addSql(
      `create table "letter" ("id" uuid not null, "site_id" varchar(16) not null, "number" varchar(30) null, "number_year" int null, "number_sequence" int null, "kind" text not null, "document_kind" text not null, "title" text not null, "recipient_type" text not null, "recipient_name" text not null, "recipient_inn" text null, "recipient_kpp" text null, "recipient_address" text not null, "comment" text null, "author_id" uuid not null, "approver_id" uuid not null, "signed_by_id" uuid null, "profile_id" text not null, "status" text not null, "status_since" timestamptz not null, "awaiting" jsonb null, "revision" int not null default 0, "version" int not null default 1, "remark" text null, "faults" jsonb null, "pdf_sha256" varchar(64) null, "page_count" int null, "pdf_byte_size" int null, "batch_id" uuid null, "upload_id" text null, "shpi" varchar(14) null, "recall_until" timestamptz null, "sent_at" timestamptz null, "accepted_at" timestamptz null, "outcome" text null, "outcome_at" text null, "outcome_reason" text null, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(`alter table "letter" add constraint "letter_number_unique" unique ("number");`);
    this.addSql(`create index "letter_batch_id_index" on "letter" ("batch_id");`);
    this.addSql(`create index "letter_shpi_index" on "letter" ("shpi");`);
    this.addSql(`create index "letter_site_id_created_at_id_index" on "letter" ("site_id", "created_at", "id");`);
    this.addSql(
      `create index "letter_site_id_status_created_at_index" on "letter" ("site_id", "status", "created_at");`,
    );
    this.addSql(`create index "letter_approver_id_status_index" on "letter" ("approver_id", "status");`);
    this.addSql(
      `alter table "letter" add constraint "letter_site_id_number_year_number_sequence_unique" unique ("site_id", "number_year", "number_sequence");`,
    );

    this.addSql(
      `create table "letter_counter" ("site_id" varchar(16) not null, "year" int not null, "last_sequence" int not null, primary key ("site_id", "year"));`,
    );

    this.addSql(
      `create table "letter_event" ("id" bigserial primary key, "letter_id" uuid not null, "event_key" varchar(200) not null, "at" timestamptz not null, "kind" text not null, "actor_id" uuid null, "data" jsonb not null);`,
    );
    this.addSql(
      `alter table "letter_event" add constraint "letter_event_letter_id_event_key_unique" unique ("letter_id", "event_key");`,
    );

    this.addSql(
      `create table "letter_file" ("letter_id" uuid not null, "kind" text not null, "revision" int not null, "file_name" text not null, "media_type" text not null, "byte_size" int not null, "sha256" varchar(64) not null, "facts" jsonb null, "created_at" timestamptz not null, primary key ("letter_id", "kind", "revision"));`,
    );

    this.addSql(
      `create table "outbox" ("id" bigserial primary key, "dedupe_key" varchar(200) not null, "kind" text not null, "workflow_type" text null, "workflow_id" text not null, "signal_name" text null, "payload" jsonb not null, "created_at" timestamptz not null, "delivered_at" timestamptz null, "attempts" int not null default 0, "next_attempt_at" timestamptz not null, "last_error" text null);`,
    );
    this.addSql(`alter table "outbox" add constraint "outbox_dedupe_key_unique" unique ("dedupe_key");`);

    this.addSql(
      `create table "postal_event" ("id" bigserial primary key, "letter_id" uuid not null, "shpi" varchar(14) not null, "oper_type" int not null, "oper_attr" int not null, "oper_date" text not null, "office_index" text not null default '', "oper_name" text null, "received_at" timestamptz not null);`,
    );
    this.addSql(`create index "postal_event_letter_id_index" on "postal_event" ("letter_id");`);
    this.addSql(
      `alter table "postal_event" add constraint "postal_event_letter_id_oper_type_oper_attr_oper_d_51200_unique" unique ("letter_id", "oper_type", "oper_attr", "oper_date", "office_index");`,
    );

    this.addSql(`create table "rehearsal_clock" ("id" serial primary key, "offset_ms" bigint not null);`);

    this.addSql(
      `create table "session" ("token_hash" varchar(64) not null, "account_id" uuid not null, "csrf_token" text not null, "created_at" timestamptz not null, "last_seen_at" timestamptz not null, "expires_at" timestamptz not null, primary key ("token_hash"));`,
    );
    this.addSql(`create index "session_account_id_index" on "session" ("account_id");`);
    this.addSql(`create index "session_expires_at_index" on "session" ("expires_at");`);

    this.addSql(
      `create table "site" ("id" varchar(16) not null, "name" text not null, "return_address" text not null, "time_zone" text not null, "cut_off_time" varchar(5) not null, "recall_window_seconds" int not null, "remind_after_seconds" int not null, "escalate_after_seconds" int not null, "outcome_watch_seconds" int not null, "profile_id" text not null, primary key ("id"));`,
    );

    this.addSql(
      `create table "submission_intent" ("batch_id" uuid not null, "attempt" int not null, "archive_sha256" varchar(64) not null, "created_at" timestamptz not null, "answered_at" timestamptz null, "outcome" text null, "reason" text null, primary key ("batch_id", "attempt"));`,
    );

    this.addSql(
      `create table "task" ("id" uuid not null, "kind" text not null, "site_id" varchar(16) not null, "letter_id" uuid null, "batch_id" uuid null, "revision" int not null default 0, "assignee_id" uuid null, "status" text not null default 'open', "reminded_at" timestamptz null, "escalated_at" timestamptz null, "due_at" timestamptz null, "details" jsonb not null, "created_at" timestamptz not null, "closed_at" timestamptz null, "closed_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "task_letter_id_index" on "task" ("letter_id");`);
    this.addSql(
      `create index "task_site_id_status_kind_created_at_index" on "task" ("site_id", "status", "kind", "created_at");`,
    );
    this.addSql(`create index "task_assignee_id_status_index" on "task" ("assignee_id", "status");`);
    this.addSql(
      `alter table "task" add constraint "task_letter_id_kind_revision_unique" unique ("letter_id", "kind", "revision");`,
    );

    this.addSql(
      `create table "tracking_ticket" ("ticket" varchar(200) not null, "shpis" jsonb not null, "created_at" timestamptz not null, "read_after" timestamptz not null, "closed_at" timestamptz null, "state" text not null default 'open', primary key ("ticket"));`,
    );

    this.addSql(
      `alter table "account" add constraint "account_role_check" check ("role" in ('clerk', 'supervisor', 'admin'));`,
    );

    this.addSql(
      `alter table "batch" add constraint "batch_status_check" check ("status" in ('frozen', 'archived', 'submitting', 'unknown', 'answered', 'refused', 'closed'));`,
    );

    this.addSql(
      `alter table "batch_letter" add constraint "batch_letter_result_check" check ("result" in ('accepted', 'rejected', 'requeued'));`,
    );

    this.addSql(`alter table "letter" add constraint "letter_kind_check" check ("kind" in ('registered', 'simple'));`);
    this.addSql(
      `alter table "letter" add constraint "letter_document_kind_check" check ("document_kind" in ('court_order', 'summons', 'act_copy', 'other'));`,
    );
    this.addSql(
      `alter table "letter" add constraint "letter_recipient_type_check" check ("recipient_type" in ('person', 'company'));`,
    );
    this.addSql(
      `alter table "letter" add constraint "letter_status_check" check ("status" in ('draft', 'preparing', 'needs_fix', 'awaiting_signature', 'returned', 'signed', 'queued', 'submitting', 'unknown', 'accepted', 'delivered_to_cabinet', 'printing', 'in_transit', 'at_office', 'attempted', 'returning', 'delivered', 'returned_to_court', 'lost', 'cancelled', 'filed'));`,
    );
    this.addSql(
      `alter table "letter" add constraint "letter_outcome_check" check ("outcome" in ('delivered', 'returned_to_court', 'lost', 'dispatched'));`,
    );

    this.addSql(
      `alter table "letter_file" add constraint "letter_file_kind_check" check ("kind" in ('pdf', 'signature', 'notice', 'form103', 'archive'));`,
    );

    this.addSql(`alter table "outbox" add constraint "outbox_kind_check" check ("kind" in ('start', 'signal'));`);

    this.addSql(
      `alter table "submission_intent" add constraint "submission_intent_outcome_check" check ("outcome" in ('answered', 'refused', 'unknown', 'absent', 'not_sent'));`,
    );

    this.addSql(
      `alter table "task" add constraint "task_kind_check" check ("kind" in ('approve', 'mend', 'revise', 'unclear_submission', 'missing_outcome', 'missing_notice'));`,
    );
    this.addSql(
      `alter table "task" add constraint "task_status_check" check ("status" in ('open', 'done', 'dropped'));`,
    );

    this.addSql(
      `alter table "tracking_ticket" add constraint "tracking_ticket_state_check" check ("state" in ('open', 'read', 'expired', 'failed'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "account" cascade;`);
    this.addSql(`drop table if exists "attachment" cascade;`);
    this.addSql(`drop table if exists "audit" cascade;`);
    this.addSql(`drop table if exists "batch" cascade;`);
    this.addSql(`drop table if exists "batch_letter" cascade;`);
    this.addSql(`drop table if exists "conversion" cascade;`);
    this.addSql(`drop table if exists "idempotency_key" cascade;`);
    this.addSql(`drop table if exists "letter" cascade;`);
    this.addSql(`drop table if exists "letter_counter" cascade;`);
    this.addSql(`drop table if exists "letter_event" cascade;`);
    this.addSql(`drop table if exists "letter_file" cascade;`);
    this.addSql(`drop table if exists "outbox" cascade;`);
    this.addSql(`drop table if exists "postal_event" cascade;`);
    this.addSql(`drop table if exists "rehearsal_clock" cascade;`);
    this.addSql(`drop table if exists "session" cascade;`);
    this.addSql(`drop table if exists "site" cascade;`);
    this.addSql(`drop table if exists "submission_intent" cascade;`);
    this.addSql(`drop table if exists "task" cascade;`);
    this.addSql(`drop table if exists "tracking_ticket" cascade;`);
  }
}
