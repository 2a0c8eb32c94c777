import { Migration } from '@mikro-orm/migrations';

/**
 * Working days and holidays by year, as what the Government has moved. Of 2026 that is public: постановление Правительства РФ от 24.09.2025
 * № 1466, from Saturday 3 January to Friday 9 January and from Sunday 4 January to Thursday 31 December. Of 2027 no decree is known here.
 */
export class Migration20261129000420_calendar extends Migration {
  override up(): void {
    this.addSql(
      `create table "calendar_version" ("year" int not null, "version" int not null, "decree" text not null, "days_off" jsonb not null, "working_days" jsonb not null, "author_id" uuid null, "created_at" timestamptz not null, primary key ("year", "version"))`,
    );
    this.addSql(
      `create trigger calendar_version_append_only before update or delete on "calendar_version" for each row execute function mask_refuse_change()`,
    );
    this.addSql(
      `insert into "calendar_version" ("year", "version", "decree", "days_off", "working_days", "author_id", "created_at") values
        (2026, 1, 'постановление Правительства РФ от 24.09.2025 № 1466', '["2026-01-09", "2026-12-31"]', '[]', null, now()),
        (2027, 1, '', '[]', '[]', null, now())`,
    );
  }

  override down(): void {
    this.addSql(`drop table "calendar_version"`);
  }
}
