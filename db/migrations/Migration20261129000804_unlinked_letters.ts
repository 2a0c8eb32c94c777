import { Migration } from '@mikro-orm/migrations';

/** Letters that are bound to no case are found by the number of one that has just come; those that are bound take no room in it. */
export class Migration20261129000804_unlinked_letters extends Migration {
  override up(): void {
    this.addSql(`create index letter_unlinked on "letter" ("site_id", "case_number") where "case_id" is null`);
  }

  override down(): void {
    this.addSql(`drop index letter_unlinked`);
  }
}
