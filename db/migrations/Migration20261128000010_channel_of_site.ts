import { Migration } from '@mikro-orm/migrations';

/**
 * The channel belongs to the site; a batch keeps channel and limits profile that it was opened with. Who keeps the schedules hears of a
 * changed site.
 */
export class Migration20261128000010_channel_of_site extends Migration {
  override up(): void {
    this.addSql(`alter table "site" add column "channel" text not null default 'emulator'`);
    this.addSql(`alter table "site" alter column "channel" drop default`);
    this.addSql(
      `alter table "batch" add column "channel" text not null default 'emulator', add column "profile_id" text not null default 'otpravka-2020'`,
    );
    this.addSql(`alter table "batch" alter column "channel" drop default, alter column "profile_id" drop default`);
    for (const table of ['site', 'batch']) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_channel_check" check ("channel" in ('emulator', 'cabinet', 'gateway'))`,
      );
    }
    this.addSql(`create function mask_notify_site() returns trigger language plpgsql as $$
      begin perform pg_notify('mask_site', ''); return null; end $$`);
    this.addSql(
      `create trigger site_notify after insert or update or delete on "site" for each statement execute function mask_notify_site()`,
    );
  }

  override down(): void {
    this.addSql(`drop trigger site_notify on "site"`);
    this.addSql(`drop function mask_notify_site`);
    this.addSql(`alter table "batch" drop column "channel", drop column "profile_id"`);
    this.addSql(`alter table "site" drop column "channel"`);
  }
}
