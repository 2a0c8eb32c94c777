import { Migration } from '@mikro-orm/migrations';

/** The list of processes reads notices by how they stand: what goes on by its last change, what is over by its beginning, one case's by its number. */
export class Migration20261129000801_notice_processes extends Migration {
  override up(): void {
    this.addSql(
      `create index notification_under_way on "notification" ("updated_at", "id") where "finished_at" is null`,
    );
    this.addSql(
      `create index notification_over on "notification" ("created_at", "id") where "finished_at" is not null`,
    );
    this.addSql(`create index notification_of_number on "notification" ("case_number", "updated_at", "id")`);
  }

  override down(): void {
    for (const name of ['under_way', 'over', 'of_number']) this.addSql(`drop index notification_${name}`);
  }
}
