import { Migration } from '@mikro-orm/migrations';

/**
 * Registration cards with what hangs on them, and their publication. Nothing refers to a card, an assignment or a report by a constraint: a
 * report may be told before its assignment, and an assignment before its card.
 */
export class Migration20261129000010_matters extends Migration {
  override up(): void {
    this.addSql(
      `create table "matter" ("id" uuid not null, "site_id" varchar(16) not null, "source" text not null, "external_id" text null, "revision" int not null, "occurred_at" timestamptz not null, "registration_number" text not null, "registered_on" varchar(10) not null, "document_group" text not null, "delivery_kind" text not null, "subject" text not null, "applicant_name" text not null, "covering" jsonb null, "access_code" text not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "matter_of_site" on "matter" ("site_id", "registered_on", "id")`);
    this.addSql(`create index "matter_number" on "matter" ("site_id", "registration_number")`);
    this.addSql(`alter table "matter" add constraint "matter_external" unique ("site_id", "external_id")`);
    this.addSql(`alter table "matter" add constraint "matter_source_check" check ("source" in ('mask', 'delo'))`);
    this.addSql(
      `create table "matter_revision" ("matter_id" uuid not null, "revision" int not null, "occurred_at" timestamptz not null, "card" jsonb not null, "actor_id" uuid null, primary key ("matter_id", "revision"))`,
    );
    this.addSql(
      `create table "assignment" ("id" uuid not null, "site_id" varchar(16) not null, "matter_id" uuid not null, "parent_id" uuid null, "source" text not null, "external_id" text null, "revision" int not null, "occurred_at" timestamptz not null, "author_name" text not null, "author_id" uuid null, "text" text not null, "executors" jsonb not null, "controller_name" text null, "controller_id" uuid null, "issued_on" varchar(10) not null, "due_on" varchar(10) null, "extended_to" varchar(10) null, "state" text not null, "taken_off_control_on" varchar(10) null, "extension_asked_to" varchar(10) null, "extension_reason" text null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "assignment_of_matter" on "assignment" ("matter_id", "issued_on", "id")`);
    this.addSql(`create index "assignment_of_parent" on "assignment" ("parent_id")`);
    this.addSql(`alter table "assignment" add constraint "assignment_external" unique ("site_id", "external_id")`);
    this.addSql(
      `alter table "assignment" add constraint "assignment_source_check" check ("source" in ('mask', 'delo'))`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_state_check" check ("state" in ('open', 'done', 'withdrawn'))`,
    );
    this.addSql(
      `create table "report" ("id" uuid not null, "site_id" varchar(16) not null, "matter_id" uuid not null, "assignment_id" uuid not null, "source" text not null, "external_id" text null, "revision" int not null, "occurred_at" timestamptz not null, "executor_name" text not null, "executor_id" uuid null, "text" text not null, "reported_on" varchar(10) not null, "state" text not null, "remark" text null, "files" jsonb not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "report_of_matter" on "report" ("matter_id", "reported_on", "id")`);
    this.addSql(`create index "report_of_assignment" on "report" ("assignment_id")`);
    this.addSql(`alter table "report" add constraint "report_external" unique ("site_id", "external_id")`);
    this.addSql(`alter table "report" add constraint "report_source_check" check ("source" in ('mask', 'delo'))`);
    this.addSql(
      `alter table "report" add constraint "report_state_check" check ("state" in ('submitted', 'accepted', 'returned'))`,
    );
    this.addSql(
      `create table "delo_event" ("site_id" varchar(16) not null, "event_id" text not null, "request_hash" varchar(64) not null, "kind" text not null, "occurred_at" timestamptz not null, "received_at" timestamptz not null, "is_applied" boolean not null, primary key ("site_id", "event_id"))`,
    );
    this.addSql(
      `create table "machine_client" ("id" uuid not null, "site_id" varchar(16) not null, "name" text not null, "token_hash" varchar(64) not null, "created_by_id" uuid not null, "created_at" timestamptz not null, "revoked_at" timestamptz null, "last_seen_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(`alter table "machine_client" add constraint "machine_client_token" unique ("token_hash")`);
    this.addSql(
      `create table "publication" ("id" uuid not null, "site_id" varchar(16) not null, "trigger_at" timestamptz not null, "wanted_since" timestamptz null, "taken_count" int not null default 0, "last_version" int not null default 0, "confirmed_version" int not null default 0, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "publication_of_site" on "publication" ("site_id", "updated_at", "id")`);
    this.addSql(
      `create table "publication_message" ("matter_id" uuid not null, "version" int not null, "site_id" varchar(16) not null, "message_id" text not null, "content_sha256" varchar(64) not null, "settings_version" int not null, "recipient" text not null, "triggers" jsonb not null, "status" text not null, "attempts" int not null default 0, "answer" text null, "composed_at" timestamptz not null, "sent_at" timestamptz null, "answered_at" timestamptz null, primary key ("matter_id", "version"))`,
    );
    this.addSql(`alter table "publication_message" add constraint "publication_message_id" unique ("message_id")`);
    this.addSql(
      `create index "publication_message_status" on "publication_message" ("site_id", "status", "composed_at")`,
    );
    this.addSql(
      `alter table "publication_message" add constraint "publication_message_status_check" check ("status" in ('composed', 'sent', 'confirmed', 'refused', 'bounced', 'rejected'))`,
    );
    this.addSql(
      `create table "publication_settings" ("site_id" varchar(16) not null, "version" int not null, "settings" jsonb not null, "author_id" uuid not null, "created_at" timestamptz not null, primary key ("site_id", "version"))`,
    );
    this.addSql(
      `create table "mailbox_message" ("uid" text not null, "received_at" timestamptz not null, "kind" text not null, "matter_id" uuid null, "version" int null, "sha256" varchar(64) not null, "byte_size" int not null, primary key ("uid"))`,
    );
    this.addSql(`create index "mailbox_message_received" on "mailbox_message" ("received_at", "uid")`);
    this.addSql(
      `alter table "mailbox_message" add constraint "mailbox_message_kind_check" check ("kind" in ('receipt', 'bounce', 'rejection', 'unknown'))`,
    );
    this.addSql(
      `create index assignment_open_by_term on "assignment" ("site_id", coalesce("extended_to", "due_on"), "id") where "state" = 'open'`,
    );
    this.addSql(
      `create index assignment_executors on "assignment" using gin ("executors" jsonb_path_ops) where "state" = 'open'`,
    );
    this.addSql(`create index publication_owed on "publication" ("wanted_since") where "wanted_since" is not null`);
    for (const [table, column, to] of REFERENCES) {
      this.addSql(
        `alter table "${table}" add constraint ${table}_${column}_fk foreign key ("${column}") references "${to}" ("id")`,
      );
    }
    for (const table of ['matter_revision', 'publication_settings', 'delo_event', 'mailbox_message']) {
      this.addSql(
        `create trigger ${table}_append_only before update or delete on "${table}" for each row execute function mask_refuse_change()`,
      );
    }
    for (const kind of ['matter', 'assignment', 'publication']) {
      this.addSql(
        `create trigger ${kind}_notify after insert or update on "${kind}" for each row execute function mask_notify_subject('${kind}')`,
      );
    }
  }

  override down(): void {
    for (const table of TABLES.toReversed()) this.addSql(`drop table "${table}"`);
  }
}

const TABLES = [
  'matter',
  'matter_revision',
  'assignment',
  'report',
  'delo_event',
  'machine_client',
  'publication',
  'publication_message',
  'publication_settings',
  'mailbox_message',
];

const REFERENCES = [
  ['matter', 'site_id', 'site'],
  ['matter_revision', 'matter_id', 'matter'],
  ['assignment', 'site_id', 'site'],
  ['report', 'site_id', 'site'],
  ['delo_event', 'site_id', 'site'],
  ['machine_client', 'site_id', 'site'],
  ['machine_client', 'created_by_id', 'account'],
  ['publication', 'site_id', 'site'],
  ['publication_message', 'matter_id', 'publication'],
  ['publication_settings', 'site_id', 'site'],
  ['publication_settings', 'author_id', 'account'],
] as const;
