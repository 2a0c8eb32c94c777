import { Migration } from '@mikro-orm/migrations';

/** A letter of an act that cannot be destroyed now is tried again later, and those behind it do not wait for it. */
export class Migration20261130000860_failing_destruction extends Migration {
  override up(): void {
    this.addSql(
      `alter table "destruction_item" add column "failures" int not null default 0, add column "next_try_at" timestamptz null`,
    );
  }

  override down(): void {
    this.addSql(`alter table "destruction_item" drop column "failures", drop column "next_try_at"`);
  }
}
