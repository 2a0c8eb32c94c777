import { Migration } from '@mikro-orm/migrations';

/**
 * Since when absences are noted: a time before that is no time of good service. And to whom each was told: what lies behind is told to nobody
 * any more.
 */
export class Migration20261129000520_availability extends Migration {
  override up(): void {
    this.addSql(
      `insert into "operating_fact" ("name", "part", "value", "noted_at")
         select 'outages_since', '', 1, coalesce(min("from_at"), now()) from "outage"`,
    );
    this.addSql(
      `alter table "outage" add column "told_at" timestamptz null, add column "end_told_at" timestamptz null,
         add column "telling_until" timestamptz null`,
    );
    this.addSql(
      `update "outage" set "told_at" = now(), "end_told_at" = case when "to_at" is null then null else now() end`,
    );
    this.addSql(`create index "outage_untold" on "outage" ("id") where "told_at" is null or "end_told_at" is null`);
  }

  override down(): void {
    this.addSql(`drop index "outage_untold"`);
    this.addSql(`alter table "outage" drop column "telling_until", drop column "end_told_at", drop column "told_at"`);
    this.addSql(`delete from "operating_fact" where "name" = 'outages_since'`);
  }
}
