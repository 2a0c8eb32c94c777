import { Migration } from '@mikro-orm/migrations';

/**
 * What an administrator looks at and does: steps that fail, acts on processes with the list each was about, outages. Open letters, batches
 * and tasks are listed by how long they stand where they stand; only letters whose life goes on are in these indexes.
 */
export class Migration20261129000300_processes extends Migration {
  override up(): void {
    this.addSql(
      `create table "failing_step" ("workflow_id" text not null, "step" text not null, "attempts" int not null, "error_type" text not null,
         "first_at" timestamptz not null default now(), "last_at" timestamptz not null default now(), primary key ("workflow_id", "step"))`,
    );
    this.addSql(
      `create table "steering" ("id" uuid not null, "act" text check ("act" in (${ACTS})) not null, "actor_id" uuid not null, "reason" text null,
         "details" jsonb not null, "row_count" int not null, "proposed_at" timestamptz not null, "confirmed_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(`create index "steering_newest" on "steering" ("proposed_at", "id")`);
    this.addSql(
      `create table "steering_row" ("steering_id" uuid not null, "ordinal" int not null, "workflow_id" text not null, "run_id" text null, "name" text not null,
         "site_id" varchar(16) null, "effect" text not null, "result" text check ("result" in (${RESULTS})) not null, "outcome" text null,
         "taken_until" timestamptz null, "ended_at" timestamptz null, primary key ("steering_id", "ordinal"))`,
    );
    this.addSql(`create index "steering_row_process" on "steering_row" ("workflow_id")`);
    this.addSql(
      `create index steering_row_waiting on "steering_row" ("steering_id", "ordinal") where "result" = 'waiting'`,
    );
    this.addSql(
      `create trigger steering_notify after update of "confirmed_at" on "steering" for each row execute function mask_notify('mask_steering', 'id')`,
    );
    this.addSql(
      `create table "outage" ("id" bigserial primary key, "part" text not null, "from_at" timestamptz not null, "to_at" timestamptz null,
         "words" jsonb not null, "touched" jsonb not null)`,
    );
    this.addSql(`create index "outage_newest" on "outage" ("from_at", "id")`);
    this.addSql(`create unique index outage_lasting on "outage" ("part") where "to_at" is null`);
    for (const [name, on] of INDEXES) this.addSql(`create index ${name} on ${on}`);
  }

  override down(): void {
    for (const [name] of INDEXES) this.addSql(`drop index ${name}`);
    this.addSql(`drop table "outage", "steering_row", "steering", "failing_step"`);
  }
}

const ACTS = `'retry', 'pause', 'resume', 'retell', 'cancel', 'reset', 'terminate', 'trigger', 'open_payload'`;
const RESULTS = `'proposed', 'refused', 'waiting', 'done', 'changed', 'failed'`;

const OPEN_LETTER = `"status" not in ('draft', 'cancelled', 'filed')`;
const INDEXES = [
  ['letter_process_of_all', `"letter" ("status", "status_since", "id") where ${OPEN_LETTER}`],
  ['letter_process_of_site', `"letter" ("site_id", "status", "status_since", "id") where ${OPEN_LETTER}`],
  ['batch_process', `"batch" ("status", "status_since", "id") where "status" <> 'closed'`],
  ['task_open_kind', `"task" ("kind", "created_at") where "closed_at" is null`],
  ['outbox_waiting_since', `"outbox" ("created_at", "id") where "delivered_at" is null`],
] as const;
