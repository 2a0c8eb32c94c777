import { Migration } from '@mikro-orm/migrations';

/**
 * Programs get secrets of their own, scopes and tokens of ten minutes, and act under an account of their own. A key that was given before
 * opens what it opened: the events of ДЕЛО.
 */
export class Migration20261129000490_machines extends Migration {
  override up(): void {
    this.addSql(`alter table "account" add column "is_machine" boolean not null default false`);
    this.addSql(`alter table "machine_client" alter column "token_hash" drop not null`);
    this.addSql(
      `alter table "machine_client" alter column "site_id" drop not null, alter column "created_by_id" drop not null`,
    );
    this.addSql(
      `alter table "machine_client" add column "account_id" uuid null, add column "scopes" jsonb not null default '["delo:events"]', add column "requests_per_minute" int not null default 600, add column "blocked_at" timestamptz null`,
    );
    this.addSql(`alter table "machine_client" alter column "scopes" drop default`);
    this.addSql(
      `alter table "machine_client" add constraint "machine_client_account_id_fk" foreign key ("account_id") references "account" ("id")`,
    );
    this.addSql(
      `create table "machine_secret" ("id" uuid not null, "client_id" uuid not null, "secret_hash" varchar(64) not null, "created_at" timestamptz not null, "ends_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(`alter table "machine_secret" add constraint "machine_secret_hash" unique ("secret_hash")`);
    this.addSql(`create index "machine_secret_client_id_index" on "machine_secret" ("client_id")`);
    this.addSql(
      `create table "machine_token" ("token_hash" varchar(64) not null, "client_id" uuid not null, "secret_id" uuid not null, "scopes" jsonb not null, "expires_at" timestamptz not null, primary key ("token_hash"))`,
    );
    this.addSql(`create index "machine_token_expires_at_index" on "machine_token" ("expires_at")`);
    this.addSql(
      `create table "machine_usage" ("client_id" uuid not null, "minute" timestamptz not null, "requests" int not null, primary key ("client_id", "minute"))`,
    );
    for (const [table, column, target] of REFERENCES) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_fk" foreign key ("${column}") references "${target}" ("id")`,
      );
    }
  }

  /** Programs of the new kind are gone with their tables; keys that were given before stay. */
  override down(): void {
    for (const table of ['machine_usage', 'machine_token', 'machine_secret']) this.addSql(`drop table "${table}"`);
    this.addSql(
      `delete from "machine_client" where "token_hash" is null or "site_id" is null or "created_by_id" is null`,
    );
    this.addSql(
      `alter table "machine_client" drop column "account_id", drop column "scopes", drop column "requests_per_minute", drop column "blocked_at"`,
    );
    this.addSql(
      `alter table "machine_client" alter column "token_hash" set not null, alter column "site_id" set not null, alter column "created_by_id" set not null`,
    );
    this.addSql(`alter table "account" drop column "is_machine"`);
  }
}

const REFERENCES = [
  ['machine_secret', 'client_id', 'machine_client'],
  ['machine_token', 'client_id', 'machine_client'],
  ['machine_token', 'secret_id', 'machine_secret'],
  ['machine_usage', 'client_id', 'machine_client'],
] as const;
