import { Migration } from '@mikro-orm/migrations';

/** Keys by which people show who they are, and what such a key is asked to sign. */
export class Migration20261129000530_security_keys extends Migration {
  override up(): void {
    this.addSql(
      `create table "security_key" ("id" uuid not null, "account_id" uuid not null, "credential_id" text not null, "public_key" text not null, "counter" bigint not null, "transports" text not null, "name" text not null, "added_in" uuid not null, "is_new" boolean not null default true, "created_at" timestamptz not null, "last_used_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(`create index "security_key_account_id_index" on "security_key" ("account_id")`);
    this.addSql(
      `alter table "security_key" add constraint "security_key_credential_id_unique" unique ("credential_id")`,
    );
    this.addSql(
      `create table "key_challenge" ("place_hash" varchar(64) not null, "account_id" uuid not null, "challenge" text not null, "expires_at" timestamptz not null, primary key ("place_hash"))`,
    );
  }

  override down(): void {
    this.addSql(`drop table "key_challenge"`);
    this.addSql(`drop table "security_key"`);
  }
}
