import { Migration } from '@mikro-orm/migrations';

/** From where the days of a power of attorney are known. */
export class Migration20261129000511_authority extends Migration {
  override up(): void {
    this.addSql(`alter table "own_certificate" add column "authority_dates_from" text null`);
    this.addSql(`update "own_certificate" set "authority_dates_from" = 'typed' where "authority_number" is not null`);
    this.addSql(
      `alter table "own_certificate" add constraint "own_certificate_authority_dates_from_check" check ("authority_dates_from" in ('file', 'typed'))`,
    );
  }

  override down(): void {
    this.addSql(`alter table "own_certificate" drop column "authority_dates_from"`);
  }
}
