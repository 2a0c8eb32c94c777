import { Migration } from '@mikro-orm/migrations';

/** Prices of the Post from a day on, and what a site may spend in a year. A change is a new row; nothing that was counted by is taken away. */
export class Migration20261129000820_tariffs extends Migration {
  override up(): void {
    this.addSql(
      `create table "post_tariff" ("id" serial primary key, "valid_from" varchar(10) not null, "electronic_kopecks" int not null, "paper_kopecks" int not null,
        "simple_kopecks" int null, "source" text not null, "author_id" uuid not null, "created_at" timestamptz not null)`,
    );
    this.addSql(
      `create table "site_budget" ("id" uuid primary key default gen_random_uuid(), "site_id" varchar(16) not null, "year" int not null, "limit_kopecks" bigint not null,
        "warn_percent" int not null, "author_id" uuid not null, "created_at" timestamptz not null)`,
    );
    this.addSql(`create index site_budget_year on "site_budget" ("site_id", "year")`);
    for (const table of ['post_tariff', 'site_budget']) {
      this.addSql(
        `create trigger ${table}_append_only before update or delete on "${table}" for each row execute function mask_refuse_change()`,
      );
    }
  }

  override down(): void {
    this.addSql(`drop table "site_budget", "post_tariff"`);
  }
}
