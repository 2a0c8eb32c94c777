import { Migration } from '@mikro-orm/migrations';

/** Remarks to choose from when a letter is sent back: a person's own, or the site's. */
export class Migration20261129000241_kept_remarks extends Migration {
  override up(): void {
    this.addSql(
      `create table "kept_remark" ("id" uuid not null, "site_id" varchar(16) not null, "account_id" uuid null, "text" text not null, "created_by_id" uuid not null, "created_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "kept_remark_of_site" on "kept_remark" ("site_id", "created_at")`);
  }

  override down(): void {
    this.addSql(`drop table "kept_remark"`);
  }
}
