import { Migration } from '@mikro-orm/migrations';

/**
 * Roots over the journal: each covers the entries of every chain that were written since the last one, and names it. A stamp of time is a row
 * of its own, for it may come later or never. Seals of evidence that the installation has used are kept by their public part.
 */
export class Migration20261129000701_journal_roots extends Migration {
  override up(): void {
    this.addSql(`create table "journal_root" (
      "number" int not null,
      "made_at" timestamptz not null,
      "entry_count" int not null,
      "previous" varchar(64) not null,
      "merkle" varchar(64) not null,
      "text" text not null,
      primary key ("number"))`);
    this.addSql(`create table "journal_root_span" (
      "chain" varchar(16) not null,
      "to_sequence" bigint not null,
      "from_sequence" bigint not null,
      "root_number" int not null,
      primary key ("chain", "to_sequence"))`);
    this.addSql(`create index "journal_root_span_root" on "journal_root_span" ("root_number")`);
    this.addSql(
      `alter table "journal_root_span" add constraint "journal_root_span_root_number_fk" foreign key ("root_number") references "journal_root" ("number")`,
    );
    this.addSql(`create table "journal_stamp" (
      "root_number" int not null,
      "token" text not null,
      "authority" text not null,
      "stamped_at" timestamptz not null,
      primary key ("root_number"))`);
    this.addSql(
      `alter table "journal_stamp" add constraint "journal_stamp_root_number_fk" foreign key ("root_number") references "journal_root" ("number")`,
    );
    this.addSql(`create table "seal" (
      "fingerprint" varchar(64) not null,
      "public_pem" text not null,
      "certificate" text not null,
      "first_used_at" timestamptz not null,
      primary key ("fingerprint"))`);
    for (const table of KEPT) {
      this.addSql(
        `create trigger ${table}_append_only before update or delete on "${table}" for each row execute function mask_refuse_change()`,
      );
    }
  }

  override down(): void {
    for (const table of [...KEPT].toReversed()) this.addSql(`drop table "${table}"`);
  }
}

const KEPT = ['journal_root', 'journal_root_span', 'journal_stamp', 'seal'] as const;
