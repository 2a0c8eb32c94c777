import { Migration } from '@mikro-orm/migrations';

/** By which the journal finds cards of a state that few have. */
export class Migration20261129000273_ended_assignments extends Migration {
  override up(): void {
    this.addSql(
      `create index assignment_ended on "assignment" ("site_id", "state", "matter_id") where "parent_id" is null and "state" <> 'open'`,
    );
  }

  override down(): void {
    this.addSql(`drop index assignment_ended`);
  }
}
