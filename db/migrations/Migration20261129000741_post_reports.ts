import { Migration } from '@mikro-orm/migrations';

/** Tables of the Post's cabinet for a period, held against the letters of the site. */
export class Migration20261129000741_post_reports extends Migration {
  override up(): void {
    this.addSql(`create table "post_report" (
      "id" uuid not null, "site_id" varchar(16) not null, "from_day" varchar(10) not null, "to_day" varchar(10) not null,
      "file_name" text not null, "sha256" varchar(64) not null, "byte_size" int not null, "told_count" int null, "told_kopecks" int null,
      "our_count" int null, "row_count" int null, "row_kopecks" int null, "equal" int null, "differs" int null,
      "only_ours" int null, "only_theirs" int null, "sent_by_id" uuid not null, "sent_at" timestamptz not null,
      "reconciled_at" timestamptz null, primary key ("id"),
      constraint post_report_site_id_fk foreign key ("site_id") references "site" ("id"),
      constraint post_report_sent_by_id_fk foreign key ("sent_by_id") references "account" ("id"))`);
    this.addSql(`create index post_report_of_site on "post_report" ("site_id", "sent_at")`);
    this.addSql(`create index post_report_sha256 on "post_report" ("sha256")`);
    this.addSql(`create table "post_report_row" (
      "report_id" uuid not null, "place" int not null, "standing" text not null, "letter_id" uuid null, "number" text null,
      "words" text not null, "shpi" varchar(14) null, "price_kopecks" int null, "differences" jsonb not null,
      primary key ("report_id", "place"),
      constraint "post_report_row_standing_check" check ("standing" in ('differs', 'only_ours', 'only_theirs', 'equal')),
      constraint post_report_row_report_id_fk foreign key ("report_id") references "post_report" ("id"))`);
  }

  override down(): void {
    this.addSql(`drop table "post_report_row"`);
    this.addSql(`drop table "post_report"`);
  }
}
