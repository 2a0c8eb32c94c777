import { Migration } from '@mikro-orm/migrations';

/** Letters that were not delivered are few among the ended ones and are looked for by themselves: of a site, and of all. */
export class Migration20261129000321_outcome_of_letter extends Migration {
  override up(): void {
    this.addSql(
      `create index letter_undelivered on "letter" ("site_id", "outcome", "created_at", "id") where "outcome" in ('returned_to_court', 'lost')`,
    );
    this.addSql(
      `create index letter_undelivered_anywhere on "letter" ("outcome", "created_at", "id") where "outcome" in ('returned_to_court', 'lost')`,
    );
  }

  override down(): void {
    this.addSql(`drop index letter_undelivered_anywhere`);
    this.addSql(`drop index letter_undelivered`);
  }
}
