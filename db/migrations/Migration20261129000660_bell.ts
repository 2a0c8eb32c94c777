import { Migration } from '@mikro-orm/migrations';

/**
 * Notices to staff. A fact is written by the triggers of letter, timeline, task and session, in the transaction of what has happened; the
 * worker's loop shares it among those who may hear it and sends what goes by mail and push. Nothing of a person is in any of these rows
 * but what a person has told of himself: his address, his devices, sealed.
 */
export class Migration20261129000660_bell extends Migration {
  override up(): void {
    this.addSql(
      `create table "bell_fact" ("sequence" bigserial primary key, "event" text not null, "subject_kind" text not null, "subject_id" uuid not null, "revision" int not null default 0, "site_id" varchar(16) null, "account_id" uuid null, "at" timestamptz not null, "data" jsonb not null, "is_shared" boolean not null default false)`,
    );
    this.addSql(
      `alter table "bell_fact" add constraint "bell_fact_once" unique ("event", "subject_kind", "subject_id", "revision")`,
    );
    this.addSql(`create index "bell_fact_unshared" on "bell_fact" ("sequence") where not "is_shared"`);
    this.addSql(
      `create table "bell_notice" ("id" uuid not null default gen_random_uuid(), "account_id" uuid not null, "event" text not null, "subject_kind" text not null, "subject_id" uuid not null, "revision" int not null, "site_id" varchar(16) null, "at" timestamptz not null, "data" jsonb not null, "is_in_bell" boolean not null, "seen_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "bell_notice" add constraint "bell_notice_once" unique ("account_id", "event", "subject_kind", "subject_id", "revision")`,
    );
    this.addSql(`create index "bell_notice_newest" on "bell_notice" ("account_id", "at", "id")`);
    this.addSql(
      `create index "bell_notice_unseen" on "bell_notice" ("account_id") where "is_in_bell" and "seen_at" is null`,
    );
    this.addSql(
      `create table "bell_message" ("id" uuid not null default gen_random_uuid(), "account_id" uuid not null, "way" text not null, "device_id" uuid null, "is_digest" boolean not null, "due_at" timestamptz not null, "taken_at" timestamptz null, "leased_until" timestamptz null, "failures" int not null default 0, "done_at" timestamptz null, "outcome" text null, primary key ("id"))`,
    );
    this.addSql(
      `create unique index "bell_message_digest" on "bell_message" ("account_id", "way", "due_at", coalesce("device_id", '00000000-0000-0000-0000-000000000000')) where "is_digest"`,
    );
    this.addSql(`create index "bell_message_due" on "bell_message" ("due_at") where "done_at" is null`);
    this.addSql(
      `create table "bell_message_notice" ("message_id" uuid not null, "notice_id" uuid not null, primary key ("message_id", "notice_id"))`,
    );
    this.addSql(`create index "bell_message_notice_notice_id_index" on "bell_message_notice" ("notice_id")`);
    this.addSql(
      `create table "bell_wish" ("account_id" uuid not null, "event" text not null, "ways" jsonb not null, "pace" text not null, "reach" text not null, primary key ("account_id", "event"))`,
    );
    this.addSql(
      `create table "bell_person" ("id" uuid not null, "digest_hour" int not null, "address" text null, "address_confirmed_at" timestamptz null, "code_sealed" text null, "code_until" timestamptz null, "code_tries" int not null default 0, "code_message_id" uuid null, primary key ("id"))`,
    );
    this.addSql(
      `create table "push_device" ("id" uuid not null, "account_id" uuid not null, "endpoint_hash" varchar(64) not null, "subscription_sealed" text not null, "name" text not null, "created_at" timestamptz not null, "last_sent_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(`alter table "push_device" add constraint "push_device_endpoint_hash_unique" unique ("endpoint_hash")`);
    this.addSql(`create index "push_device_account_id_index" on "push_device" ("account_id")`);
    this.addSql(
      `create table "push_key" ("id" uuid not null, "public_key" text not null, "private_sealed" text not null, "created_at" timestamptz not null, primary key ("id"))`,
    );
    for (const [table, column, target, then] of REFERENCES) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_fk" foreign key ("${column}") references "${target}" ("id")${then}`,
      );
    }
    // Whoever has signed in before this version has devices that he knows: the next new one is told of.
    this.addSql(
      `insert into "bell_fact" ("event", "subject_kind", "subject_id", "account_id", "at", "data", "is_shared") select 'new_device', 'account', s."account_id", s."account_id", now(), '{}', true from "session" s group by s."account_id"`,
    );
    for (const [name, body] of FUNCTIONS)
      this.addSql(`create function ${name}() returns trigger language plpgsql as $$ ${body} $$`);
    for (const [name, trigger] of TRIGGERS) this.addSql(`create trigger ${name} ${trigger}`);
  }

  override down(): void {
    for (const [name, trigger] of TRIGGERS) {
      const table = / on "(\w+)"/.exec(trigger)?.[1] ?? '';
      this.addSql(`drop trigger ${name} on "${table}"`);
    }
    for (const [name] of FUNCTIONS) this.addSql(`drop function ${name}`);
    this.addSql(
      `drop table "push_key", "bell_message_notice", "bell_message", "bell_notice", "bell_fact", "bell_wish", "bell_person", "push_device"`,
    );
  }
}

const REFERENCES = [
  ['bell_notice', 'account_id', 'account', ''],
  ['bell_message', 'account_id', 'account', ''],
  ['bell_wish', 'account_id', 'account', ''],
  ['bell_person', 'id', 'account', ''],
  ['push_device', 'account_id', 'account', ''],
  ['bell_message_notice', 'message_id', 'bell_message', ' on delete cascade'],
  ['bell_message_notice', 'notice_id', 'bell_notice', ' on delete cascade'],
] as const;

const PUT = `insert into bell_fact (event, subject_kind, subject_id, revision, site_id, account_id, at, data)`;
const ONCE = `on conflict on constraint bell_fact_once do nothing`;
const OWN = (row: string): string =>
  `to_jsonb(array_remove(array[${row}.author_id, ${row}.approver_id, ${row}.signed_by_id]::text[], null))`;

const FUNCTIONS = [
  [
    'mask_bell_letter',
    `begin
      ${PUT} values (case new.status when 'returned' then 'letter_sent_back' when 'needs_fix' then 'letter_refused' else 'letter_undelivered' end,
        'letter', new.id, new.revision, new.site_id, null, new.status_since,
        jsonb_build_object('number', new.number, 'status', new.status, 'own', ${OWN('new')})) ${ONCE};
      return null;
    end`,
  ],
  [
    'mask_bell_signing',
    `begin
      ${PUT} select 'letter_refused', 'letter', l.id, l.revision, l.site_id, null, new.at,
        jsonb_build_object('number', l.number, 'status', 'signing_failed', 'own', ${OWN('l')}) from letter l where l.id = new.subject_id ${ONCE};
      return null;
    end`,
  ],
  [
    'mask_bell_incident',
    `begin
      ${PUT} values ('incident', 'task', new.id, 0, new.site_id, null, new.created_at,
        jsonb_build_object('task', jsonb_build_object('kind', new.kind, 'ownerId', new.assignee_id, 'excludedOwnerId', new.excluded_owner_id))) ${ONCE};
      return null;
    end`,
  ],
  [
    'mask_bell_session',
    `begin
      ${PUT} values ('new_device', 'session', new.id, 0, null, new.account_id, new.created_at, '{}') ${ONCE};
      return null;
    end`,
  ],
  ['mask_notify_bell', `begin perform pg_notify('mask_bell', ''); return null; end`],
  ['mask_notify_bell_page', `begin perform pg_notify('mask_subject', 'bell:' || new.account_id); return null; end`],
] as const;

const TRIGGERS = [
  [
    'letter_bell',
    `after update of "status" on "letter" for each row when (old."status" is distinct from new."status" and (new."status" in ('returned', 'returned_to_court', 'lost')
      or (new."status" = 'needs_fix' and old."status" in ('signed', 'queued', 'submitting', 'unknown', 'accepted')))) execute function mask_bell_letter()`,
  ],
  [
    'timeline_bell',
    `after insert on "timeline" for each row when (new."kind" = 'signing_failed') execute function mask_bell_signing()`,
  ],
  [
    'task_bell',
    `after insert on "task" for each row when (new."kind" = 'incident') execute function mask_bell_incident()`,
  ],
  [
    'session_bell',
    `after insert on "session" for each row when (new."is_new_device") execute function mask_bell_session()`,
  ],
  ['bell_fact_notify', `after insert on "bell_fact" for each statement execute function mask_notify_bell()`],
  ['bell_message_notify', `after insert on "bell_message" for each statement execute function mask_notify_bell()`],
  [
    'bell_notice_page',
    `after insert or update of "seen_at" on "bell_notice" for each row when (new."is_in_bell") execute function mask_notify_bell_page()`,
  ],
] as const;
