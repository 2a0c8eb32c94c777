import { Migration } from '@mikro-orm/migrations';

/** A person's second factor, its recovery codes, and when a session has last proven who it is. */
export class Migration20261129000392_second_factor extends Migration {
  override up(): void {
    this.addSql(`alter table "account" add column "totp_sealed" text null, add column "totp_step" bigint null`);
    this.addSql(`alter table "session" add column "confirmed_at" timestamptz not null default now()`);
    this.addSql(`alter table "session" add column "is_new_device" boolean not null default false`);
    this.addSql(
      `create table "recovery_code" ("code_hash" varchar(64) not null, "account_id" uuid not null, primary key ("code_hash"))`,
    );
    this.addSql(`create index "recovery_code_account_id_index" on "recovery_code" ("account_id")`);
  }

  override down(): void {
    this.addSql(`drop table "recovery_code"`);
    this.addSql(`alter table "session" drop column "is_new_device", drop column "confirmed_at"`);
    this.addSql(`alter table "account" drop column "totp_step", drop column "totp_sealed"`);
  }
}
