import { Migration } from '@mikro-orm/migrations';

/**
 * Whether a letter's addressee is notified, for lists: judged by the worker from the operations, kept beside the letter and never its truth.
 * Whatever may change the judgement leaves a wish in the same transaction; a wish has a number of its own, so that nobody waits for another.
 * Marks of rules are only added.
 */
export class Migration20261129000700_proof_gate extends Migration {
  override up(): void {
    this.addSql(`create table "letter_proof" (
      "letter_id" uuid not null,
      "site_id" varchar(16) not null,
      "gate" text not null check ("gate" in ('green', 'amber', 'red')),
      "rule" text not null,
      "rules" varchar(64) not null,
      "letter_created_at" timestamptz not null,
      "judged_at" timestamptz not null,
      primary key ("letter_id"))`);
    this.addSql(`create index "letter_proof_gate" on "letter_proof" ("gate", "letter_created_at", "letter_id")`);
    this.addSql(
      `create index "letter_proof_site" on "letter_proof" ("site_id", "gate", "letter_created_at", "letter_id")`,
    );
    this.addSql(`create index "letter_proof_rules" on "letter_proof" ("rules")`);
    this.addSql(`create table "proof_wish" ("id" bigserial primary key, "letter_id" uuid not null)`);
    this.addSql(`create table "proof_rule_mark" (
      "id" bigserial primary key,
      "rule" text not null,
      "rule_text" text not null,
      "is_checked" boolean not null,
      "words" text not null,
      "marked_by_id" uuid not null,
      "marked_at" timestamptz not null)`);
    this.addSql(
      `alter table "proof_rule_mark" add constraint "proof_rule_mark_marked_by_id_fk" foreign key ("marked_by_id") references "account" ("id")`,
    );
    this.addSql(
      `create trigger proof_rule_mark_append_only before update or delete on "proof_rule_mark" for each row execute function mask_refuse_change()`,
    );
    this.addSql(WISH);
    for (const [table, event, column, when] of WISHES) {
      this.addSql(
        `create trigger ${table}_wish_proof_${event} after ${event} on "${table}" for each row ${when} execute function mask_wish_proof('${column}')`,
      );
    }
    this.addSql(`insert into "proof_wish" ("letter_id") select id from "letter" where "accepted_at" is not null`);
  }

  override down(): void {
    for (const [table, event] of WISHES) this.addSql(`drop trigger ${table}_wish_proof_${event} on "${table}"`);
    this.addSql(`drop function mask_wish_proof`);
    for (const table of ['proof_rule_mark', 'proof_wish', 'letter_proof']) this.addSql(`drop table "${table}"`);
  }
}

/** What of a letter its judgement is made of. */
const CHANGED = ['accepted_at', 'outcome', 'case_number', 'document_kind', 'kind']
  .map((column) => `old."${column}" is distinct from new."${column}"`)
  .join(' or ');

const WISHES = [
  ['letter', 'insert', 'id', 'when (new."accepted_at" is not null)'],
  ['letter', 'update', 'id', `when (new."accepted_at" is not null and (${CHANGED}))`],
  ['postal_event', 'insert', 'letter_id', ''],
  ['letter_settlement', 'insert', 'letter_id', ''],
] as const;

const WISH = `create function mask_wish_proof() returns trigger language plpgsql as $$
  begin
    insert into proof_wish (letter_id) values ((to_jsonb(new) ->> tg_argv[0])::uuid);
    return null;
  end $$`;
