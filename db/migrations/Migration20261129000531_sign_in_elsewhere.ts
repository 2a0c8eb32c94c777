import { Migration } from '@mikro-orm/migrations';

/** Sessions begun by another system, and the ways back from there that were gone once. */
export class Migration20261129000531_sign_in_elsewhere extends Migration {
  override up(): void {
    this.addSql(`alter table "session" add column "by_provider" boolean not null default false`);
    this.addSql(`alter table "session" add column "provider_factor" boolean not null default false`);
    this.addSql(
      `create table "spent_sign_in" ("state_hash" varchar(64) not null, "expires_at" timestamptz not null, primary key ("state_hash"))`,
    );
  }

  override down(): void {
    this.addSql(`drop table "spent_sign_in"`);
    this.addSql(`alter table "session" drop column "provider_factor", drop column "by_provider"`);
  }
}
