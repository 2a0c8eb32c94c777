import { Migration } from '@mikro-orm/migrations';

/** To open a letter is not to read it: which of its pages a person has had before the eyes is kept with his look. */
export class Migration20261129000352_pages_shown extends Migration {
  override up(): void {
    this.addSql(`alter table "letter_reading" add column "pages_shown" jsonb not null default '[]'`);
  }

  override down(): void {
    this.addSql(`alter table "letter_reading" drop column "pages_shown"`);
  }
}
