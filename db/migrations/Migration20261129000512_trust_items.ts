import { Migration } from '@mikro-orm/migrations';

/** Certificates of authorities and lists of the revoked: the folder's as they were last seen, and those fetched. */
export class Migration20261129000512_trust_items extends Migration {
  override up(): void {
    this.addSql(
      `create table "trust_item" ("place" text not null, "origin" text not null, "kind" text not null, "name" text null, "number" text null, "from_at" timestamptz null, "until_at" timestamptz null, "digest" varchar(64) null, "der_base64" text null, "fault" text null, "tried_at" timestamptz not null, "fetched_at" timestamptz null, primary key ("place"))`,
    );
    this.addSql(
      `alter table "trust_item" add constraint "trust_item_origin_check" check ("origin" in ('file', 'fetched'))`,
    );
    this.addSql(
      `alter table "trust_item" add constraint "trust_item_kind_check" check ("kind" in ('root', 'intermediate', 'list'))`,
    );
    this.addSql(
      `alter table "trust_item" add constraint "trust_item_root_check" check ("kind" <> 'root' or "origin" = 'file')`,
    );
  }

  override down(): void {
    this.addSql(`drop table "trust_item"`);
  }
}
