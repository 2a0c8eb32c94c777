import { Migration } from '@mikro-orm/migrations';

/** Counters of failed sign-ins: kept in the database so that they hold for all api processes and over a restart. */
export class Migration20261124000010_login_attempts extends Migration {
  override up(): void {
    this.addSql(
      `create table "login_attempt" ("key_hash" varchar(64) primary key, "failures" int not null, "window_ends_at" timestamptz not null)`,
    );
    this.addSql(`create index login_attempt_window on "login_attempt" ("window_ends_at")`);
  }

  override down(): void {
    this.addSql(`drop table if exists "login_attempt"`);
  }
}
