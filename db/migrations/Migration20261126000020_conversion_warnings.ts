import { Migration } from '@mikro-orm/migrations';

/** What the clerk should know of a document that was converted all the same. */
export class Migration20261126000020_conversion_warnings extends Migration {
  override up(): void {
    this.addSql(`alter table "conversion" add column "warnings" jsonb not null default '[]'`);
  }

  override down(): void {
    this.addSql(`alter table "conversion" drop column "warnings"`);
  }
}
