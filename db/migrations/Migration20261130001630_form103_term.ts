import { Migration } from '@mikro-orm/migrations';

/** How long a site gives itself for a task about form 103: three working days until somebody sets it. */
export class Migration20261130001630_form103_term extends Migration {
  override up(): void {
    this.addSql(`alter table "site" add column "form103task_seconds" int not null default 259200`);
    this.addSql(`update "site_version" set "settings" = "settings" || '{"form103TaskSeconds": 259200}'::jsonb`);
  }

  override down(): void {
    this.addSql(`update "site_version" set "settings" = "settings" - 'form103TaskSeconds'`);
    this.addSql(`alter table "site" drop column "form103task_seconds"`);
  }
}
