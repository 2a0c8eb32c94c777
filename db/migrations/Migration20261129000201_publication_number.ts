import { Migration } from '@mikro-orm/migrations';

/** A publication is found by the beginning of its card's number, however it is typed. */
export class Migration20261129000201_publication_number extends Migration {
  override up(): void {
    this.addSql(
      `create index matter_number_begins on "matter" ((matter_number_form("registration_number")) collate "C")`,
    );
  }

  override down(): void {
    this.addSql(`drop index matter_number_begins`);
  }
}
