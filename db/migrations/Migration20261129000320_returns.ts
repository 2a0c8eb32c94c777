import { Migration } from '@mikro-orm/migrations';

/** What people decide about letters that came back or were lost: once for a letter, and never changed. */
export class Migration20261129000320_returns extends Migration {
  override up(): void {
    this.addSql(`create table "letter_settlement" (
      "letter_id" uuid primary key references "letter" ("id"),
      "cause" text not null,
      "choice" text not null check ("choice" in ('count_as_notified', 'send_again', 'other_way')),
      "norms" jsonb not null,
      "reason" text null,
      "decided_by_id" uuid not null references "account" ("id"),
      "decided_at" timestamptz not null,
      "next_letter_id" uuid null references "letter" ("id"),
      constraint "letter_settlement_next_letter_id_unique" unique ("next_letter_id"))`);
    this.addSql(
      `create trigger letter_settlement_append_only before update or delete on "letter_settlement" for each row execute function mask_refuse_change()`,
    );
  }

  override down(): void {
    this.addSql(`drop table "letter_settlement"`);
  }
}
