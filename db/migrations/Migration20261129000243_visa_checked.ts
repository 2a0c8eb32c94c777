import { Migration } from '@mikro-orm/migrations';

/** In a transaction of its own: the rows of `letter` are read while everybody goes on. */
export class Migration20261129000243_visa_checked extends Migration {
  override up(): void {
    this.addSql(`alter table "letter" validate constraint "letter_status_check"`);
  }

  /** A checked rule is no other rule. */
  override down(): void {
    this.addSql(`select 1`);
  }
}
