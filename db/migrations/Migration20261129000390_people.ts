import { Migration } from '@mikro-orm/migrations';

/** People looked after on pages: two more roles, links that set a password, sheets of people, sessions that can be told apart. */
export class Migration20261129000390_people extends Migration {
  override up(): void {
    this.addSql(`alter table "account" drop constraint "account_role_check"`);
    this.addSql(
      `alter table "account" add constraint "account_role_check" check ("role" in ('clerk', 'supervisor', 'site_admin', 'admin', 'auditor'))`,
    );
    this.addSql(`alter table "account" alter column "password_hash" drop not null`);
    this.addSql(`alter table "session" add column "id" uuid not null default gen_random_uuid()`);
    this.addSql(`alter table "session" add constraint "session_id_unique" unique ("id")`);
    this.addSql(`alter table "session" add column "device" text not null default ''`);
    this.addSql(
      `create table "password_link" ("code_hash" varchar(64) not null, "account_id" uuid not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, primary key ("code_hash"))`,
    );
    this.addSql(`alter table "password_link" add constraint "password_link_account_id_unique" unique ("account_id")`);
    this.addSql(
      `create table "people_import" ("id" uuid not null, "author_id" uuid not null, "file_name" text not null, "rows" jsonb not null, "created_at" timestamptz not null, "carried_out_at" timestamptz null, primary key ("id"))`,
    );
  }

  override down(): void {
    this.addSql(`drop table "people_import"`);
    this.addSql(`drop table "password_link"`);
    this.addSql(`alter table "session" drop column "device", drop column "id"`);
    this.addSql(`alter table "account" alter column "password_hash" set not null`);
    // Roles that were not there before: whoever has one may do nothing until an administrator decides what he is.
    this.addSql(`update "account" set "role" = 'clerk', "is_active" = false where "role" in ('site_admin', 'auditor')`);
    this.addSql(`alter table "account" drop constraint "account_role_check"`);
    this.addSql(
      `alter table "account" add constraint "account_role_check" check ("role" in ('clerk', 'supervisor', 'admin'))`,
    );
  }
}
