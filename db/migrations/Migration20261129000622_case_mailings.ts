import { Migration } from '@mikro-orm/migrations';

/** Letters of several cases at once, each row one letter that is made once. */
export class Migration20261129000622_case_mailings extends Migration {
  override up(): void {
    this.addSql(
      `create table "case_mailing" ("id" uuid not null, "site_id" varchar(16) not null, "author_id" uuid not null, "approver_id" uuid not null, "is_sent" boolean not null, "terms" jsonb not null, "case_count" int not null, "created_at" timestamptz not null, "started_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(`create index "case_mailing_of_site" on "case_mailing" ("site_id", "created_at")`);
    this.addSql(
      `create table "case_mailing_row" ("mailing_id" uuid not null, "place" int not null, "case_id" uuid not null, "case_party_id" uuid null, "state" text not null, "fields" jsonb not null, "file_name" text not null, "byte_size" int not null, "sha256" varchar(64) null, "row_key" varchar(64) null, "letter_id" uuid null, "faults" jsonb not null, "held" jsonb not null, "tries" int not null default 0, "free_at" timestamptz not null, primary key ("mailing_id", "place"))`,
    );
    this.addSql(
      `alter table "case_mailing_row" add constraint "case_mailing_row_state_check" check ("state" in ('refused', 'waiting', 'made', 'failed', 'already')), add constraint "case_mailing_row_mailing_fk" foreign key ("mailing_id") references "case_mailing" ("id")`,
    );
    this.addSql(`create index "case_mailing_row_due" on "case_mailing_row" ("state", "free_at")`);
    this.addSql(`create index "case_mailing_row_file" on "case_mailing_row" ("sha256")`);
  }

  override down(): void {
    for (const table of ['case_mailing_row', 'case_mailing']) this.addSql(`drop table "${table}"`);
  }
}
