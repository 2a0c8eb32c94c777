import { Migration } from '@mikro-orm/migrations';

/** Letters of one term stand in the order in which they were made, and the index has that order too. */
export class Migration20261129000560_order_of_terms extends Migration {
  override up(): void {
    this.indexBy(`("awaiting" ->> 'until'), "created_at", "id"`);
  }

  override down(): void {
    this.indexBy(`("awaiting" ->> 'until'), "id"`);
  }

  private indexBy(order: string): void {
    this.addSql(`drop index letter_due`);
    this.addSql(`create index letter_due on "letter" ("site_id", letter_folder("status"), ${order})
      where ("awaiting" ->> 'until') is not null and "status" <> 'signed'`);
  }
}
