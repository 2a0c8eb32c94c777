import { Migration } from '@mikro-orm/migrations';

const NAMING = ['attachment', 'batch_letter', 'postal_event', 'recovery_finding'] as const;

/** What people decide about letters that came back or were lost: once for a letter, and never changed. */
export class Migration20261129000320_returns extends Migration {
  override up(): void {
    this.addSql(`create table "letter_settlement" (
      "letter_id" uuid primary key,
      "cause" text not null,
      "choice" text not null check ("choice" in ('count_as_notified', 'send_again', 'other_way')),
      "norms" jsonb not null,
      "reason" text null,
      "decided_by_id" uuid not null references "account" ("id"),
      "decided_at" timestamptz not null,
      "next_letter_id" uuid null,
      constraint "letter_settlement_next_letter_id_unique" unique ("next_letter_id"))`);
    this.addSql(
      `create trigger letter_settlement_append_only before update or delete on "letter_settlement" for each row execute function mask_refuse_change()`,
    );
    // The letter may be in the archive, which no foreign key can say.
    this.addSql(
      `create trigger letter_settlement_names_letter after insert on "letter_settlement" for each row execute function mask_require_letter()`,
    );
    this.addSql(keepLetterNamedIn([...NAMING, 'letter_settlement']));
  }

  override down(): void {
    this.addSql(keepLetterNamedIn(NAMING));
    this.addSql(`drop table "letter_settlement"`);
  }
}

function keepLetterNamedIn(tables: readonly string[]): string {
  return `create or replace function mask_keep_letter() returns trigger language plpgsql as $$
    begin
      if not exists (select from archived_letter where id = old.id) and (${tables.map((table) => `exists (select from ${table} where letter_id = old.id)`).join(' or ')}) then
        raise exception 'delete on table "letter" violates the foreign key of what belongs to it' using errcode = 'foreign_key_violation';
      end if;
      return old;
    end $$`;
}
