import { Migration } from '@mikro-orm/migrations';

/** Notices that are not over are few beside those that are: whoever counts, leads or reconciles them reads these alone. */
export class Migration20261129000642_open_notices extends Migration {
  override up(): void {
    this.addSql(`create index notification_open on "notification" ("id") where "finished_at" is null`);
  }

  override down(): void {
    this.addSql(`drop index notification_open`);
  }
}
