import { Migration } from '@mikro-orm/migrations';

/** A device that nobody has confirmed stays marked when it signs out and in again; the first one of a person is not a newcomer. */
export class Migration20261130000960_device_of_session extends Migration {
  override up(): void {
    this.addSql(`alter table "session" add column "device_id" text null`);
    this.addSql(`alter table "account" add column "first_signed_in_at" timestamptz null`);
    this.addSql(`update "account" set "first_signed_in_at" = now() where "password_hash" is not null`);
  }

  override down(): void {
    this.addSql(`alter table "account" drop column "first_signed_in_at"`);
    this.addSql(`alter table "session" drop column "device_id"`);
  }
}
