import { Migration } from '@mikro-orm/migrations';

/** What entities cannot say: references, append-only tables, notifications, partial indexes for the hot questions. */
export class Migration20261124000002_guards extends Migration {
  override up(): void {
    for (const [table, column, target] of REFERENCES) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_fk" foreign key ("${column}") references "${target}" ("id")`,
      );
    }
    this.addSql(`create function mask_refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation'; end $$`);
    for (const table of ['audit', 'letter_event', 'idempotency_key']) {
      this.addSql(
        `create trigger ${table}_append_only before update or delete on "${table}" for each row execute function mask_refuse_change()`,
      );
    }
    this.addSql(`create function mask_notify() returns trigger language plpgsql as $$
      begin perform pg_notify(tg_argv[0], coalesce(to_jsonb(new)->>tg_argv[1], '')); return null; end $$`);
    this.addSql(
      `create trigger outbox_notify after insert on "outbox" for each row execute function mask_notify('mask_outbox', 'id')`,
    );
    this.addSql(
      `create trigger letter_notify after insert or update on "letter" for each row execute function mask_notify('mask_letter', 'id')`,
    );
    this.addSql(`create index outbox_waiting on "outbox" ("next_attempt_at", "id") where "delivered_at" is null`);
    this.addSql(
      `create index letter_ready_for_batch on "letter" ("site_id", "recall_until") where "status" in ('signed', 'queued') and "batch_id" is null`,
    );
    this.addSql(`create index letter_tracked on "letter" ("id") where "shpi" is not null and "outcome" is null`);
    this.addSql(
      `create index letter_search on "letter" using gin (to_tsvector('russian', "recipient_name" || ' ' || "title" || ' ' || coalesce("number", '') || ' ' || coalesce("comment", '')))`,
    );
    this.addSql(`insert into "rehearsal_clock" ("id", "offset_ms") values (1, 0)`);
  }
}

const REFERENCES = [
  ['account', 'site_id', 'site'],
  ['session', 'account_id', 'account'],
  ['letter', 'site_id', 'site'],
  ['letter', 'author_id', 'account'],
  ['letter', 'approver_id', 'account'],
  ['letter', 'batch_id', 'batch'],
  ['attachment', 'letter_id', 'letter'],
  ['letter_file', 'letter_id', 'letter'],
  ['letter_event', 'letter_id', 'letter'],
  ['task', 'letter_id', 'letter'],
  ['task', 'batch_id', 'batch'],
  ['batch', 'site_id', 'site'],
  ['batch_letter', 'batch_id', 'batch'],
  ['batch_letter', 'letter_id', 'letter'],
  ['submission_intent', 'batch_id', 'batch'],
  ['postal_event', 'letter_id', 'letter'],
] as const;
