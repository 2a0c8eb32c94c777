import { Migration } from '@mikro-orm/migrations';

/** Since when nobody needs a stored file; and the columns by which the sweep asks who does. */
export class Migration20261129000171_unneeded_blobs extends Migration {
  override up(): void {
    this.addSql(
      `create table "unneeded_blob" ("sha256" varchar(64) primary key, "seen_at" timestamptz not null default now())`,
    );
    this.addSql(`create index matter_import_file on "matter_import" ("sha256")`);
  }

  override down(): void {
    this.addSql(`drop index matter_import_file`);
    this.addSql(`drop table "unneeded_blob"`);
  }
}
