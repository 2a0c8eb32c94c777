import { Migration } from '@mikro-orm/migrations';

/** Old letters are found by the number of a case that has just come, as the live ones are. */
export class Migration20261130000891_unlinked_archive extends Migration {
  override up(): void {
    this.addSql(
      `create index archived_letter_unlinked on "archived_letter" ("site_id", "case_number") where "case_id" is null`,
    );
  }

  override down(): void {
    this.addSql(`drop index archived_letter_unlinked`);
  }
}
