import { Migration } from '@mikro-orm/migrations';

/** A site's settings by versions: a letter keeps the terms that stood when it was sent for approval. */
export class Migration20261129000391_site_versions extends Migration {
  override up(): void {
    this.addSql(`alter table "site" add column "numbering_start" int not null default 1`);
    this.addSql(
      `create table "site_version" ("site_id" varchar(16) not null, "version" int not null, "settings" jsonb not null, "author_id" uuid null, "created_at" timestamptz not null, primary key ("site_id", "version"))`,
    );
  }

  override down(): void {
    this.addSql(`drop table "site_version"`);
    this.addSql(`alter table "site" drop column "numbering_start"`);
  }
}
