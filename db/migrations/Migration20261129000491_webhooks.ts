import { Migration } from '@mikro-orm/migrations';

/**
 * Subscriptions of other programs. The rows to be delivered are written by triggers of letter, batch and task: whoever changes one of
 * these, in whatever transaction, tells of it in the same, and its row's lock puts what is told of one subject in the order of its changes.
 */
export class Migration20261129000491_webhooks extends Migration {
  override up(): void {
    this.addSql(
      `create table "webhook" ("id" uuid not null, "site_id" varchar(16) null, "url" text not null, "events" jsonb not null, "is_on" boolean not null, "secret_sealed" text not null, "old_secret_sealed" text null, "old_secret_until" timestamptz null, "created_by_id" uuid not null, "created_at" timestamptz not null, "failing_since" timestamptz null, "given_up_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(
      `create table "webhook_delivery" ("sequence" bigserial primary key, "id" uuid not null, "webhook_id" uuid not null, "type" text not null, "subject_kind" text not null, "subject_id" uuid not null, "site_id" varchar(16) null, "status" text null, "data" jsonb not null, "at" timestamptz not null, "is_delivered" boolean not null default false, "failures" int not null default 0, "due_at" timestamptz not null, "delivered_at" timestamptz null)`,
    );
    this.addSql(`alter table "webhook_delivery" add constraint "webhook_delivery_id_unique" unique ("id")`);
    this.addSql(`create index "webhook_delivery_newest" on "webhook_delivery" ("webhook_id", "sequence")`);
    this.addSql(
      `create index "webhook_delivery_waiting" on "webhook_delivery" ("webhook_id", "subject_kind", "subject_id", "sequence") where not "is_delivered"`,
    );
    this.addSql(`create index "webhook_delivery_due" on "webhook_delivery" ("due_at") where not "is_delivered"`);
    this.addSql(
      `create table "webhook_attempt" ("id" bigserial primary key, "sequence" bigint not null, "at" timestamptz not null, "code" int null, "error" text null, "duration_ms" int not null, "answer" text not null)`,
    );
    this.addSql(`create index "webhook_attempt_sequence_index" on "webhook_attempt" ("sequence")`);
    for (const [table, column, target, key] of REFERENCES) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_fk" foreign key ("${column}") references "${target}" ("${key}")`,
      );
    }
    this.addSql(TELL);
    for (const [table, when] of TOLD) {
      this.addSql(
        `create trigger ${table}_tell_created after insert on "${table}" for each row execute function mask_tell_webhooks('${table}')`,
      );
      this.addSql(
        `create trigger ${table}_tell_changed after update on "${table}" for each row when (${when}) execute function mask_tell_webhooks('${table}')`,
      );
    }
    this.addSql(`create function mask_notify_webhook() returns trigger language plpgsql as $$
      begin perform pg_notify('mask_webhook', ''); return null; end $$`);
    this.addSql(
      `create trigger webhook_delivery_notify after insert or update of "is_delivered" on "webhook_delivery" for each statement execute function mask_notify_webhook()`,
    );
    this.addSql(
      `create trigger webhook_notify after update of "is_on" on "webhook" for each statement execute function mask_notify_webhook()`,
    );
  }

  override down(): void {
    for (const [table] of TOLD) {
      for (const what of ['created', 'changed']) this.addSql(`drop trigger ${table}_tell_${what} on "${table}"`);
    }
    this.addSql(`drop function mask_tell_webhooks`);
    for (const table of ['webhook_attempt', 'webhook_delivery', 'webhook']) this.addSql(`drop table "${table}"`);
    this.addSql(`drop function mask_notify_webhook`);
  }
}

const REFERENCES = [
  ['webhook', 'site_id', 'site', 'id'],
  ['webhook', 'created_by_id', 'account', 'id'],
  ['webhook_delivery', 'webhook_id', 'webhook', 'id'],
  ['webhook_attempt', 'sequence', 'webhook_delivery', 'sequence'],
] as const;

/** Whose changes are told, and which updates are one. A letter's row has its own word for it: the version. */
const TOLD = [
  ['letter', 'old."version" is distinct from new."version" or old."status" is distinct from new."status"'],
  ['batch', 'old.* is distinct from new.*'],
  ['task', 'old.* is distinct from new.*'],
] as const;

// A letter that comes back from the archive is inserted too, and is no new one. Nothing of a person is told: ids, codes and numbers.
const TELL = `create function mask_tell_webhooks() returns trigger language plpgsql as $$
  declare subject text := tg_argv[0]; this jsonb; was jsonb; change text;
  begin
    if not exists (select from webhook where is_on) then return null; end if;
    this := to_jsonb(new);
    if tg_op = 'INSERT' then change := case when subject = 'letter' and this->>'status' = 'filed' then 'changed' else 'created' end;
    else
      was := to_jsonb(old);
      change := case when was->>'status' is distinct from this->>'status' then 'status_changed' else 'changed' end;
    end if;
    insert into webhook_delivery (id, webhook_id, type, subject_kind, subject_id, site_id, status, data, at, due_at)
    select gen_random_uuid(), w.id, subject || '.' || change, subject, (this->>'id')::uuid, this->>'site_id', this->>'status',
           case subject
             when 'letter' then jsonb_build_object('number', this->'number', 'version', this->'version')
             when 'batch' then jsonb_build_object('date', this->'batch_date', 'ordinal', this->'ordinal')
             else jsonb_build_object('kind', this->'kind', 'about', jsonb_build_object('kind', this->'subject_kind', 'id', this->'subject_id'))
           end, now(), now()
    from webhook w
    where w.is_on and (w.site_id is null or w.site_id = this->>'site_id') and jsonb_exists(w.events, subject || '.' || change);
    return null;
  end $$`;
