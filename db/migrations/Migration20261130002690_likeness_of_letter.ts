import { Migration } from '@mikro-orm/migrations';

/** What a letter is known by follows its fields: what it was known by before is found by the letter. */
export class Migration20261130002690_likeness_of_letter extends Migration {
  override up(): void {
    this.addSql(`create index "letter_repeat_letter" on "letter_repeat" ("letter_id")`);
  }

  override down(): void {
    this.addSql(`drop index "letter_repeat_letter"`);
  }
}
