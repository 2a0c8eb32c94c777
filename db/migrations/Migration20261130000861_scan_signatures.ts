import { Migration } from '@mikro-orm/migrations';

/** What a signature that came with a filed paper is worth. It goes with the paper: when a letter is destroyed, its papers' rows are removed. */
export class Migration20261130000861_scan_signatures extends Migration {
  override up(): void {
    this.addSql(`create table "scan_signature" (
      "scan_id" uuid not null, "state" text not null, "words" text not null, "signed_by" text null, "checked_at" timestamptz not null,
      primary key ("scan_id"),
      constraint "scan_signature_state_check" check ("state" in ('good', 'bad')),
      constraint scan_signature_scan_id_fk foreign key ("scan_id") references "letter_scan" ("id") on delete cascade)`);
  }

  override down(): void {
    this.addSql(`drop table "scan_signature"`);
  }
}
