import { Migration } from '@mikro-orm/migrations';

/** Where a process stood when a list of acts was frozen: by its run alone a letter that was signed since is the same. */
export class Migration20261130002750_seen_place extends Migration {
  override up(): void {
    this.addSql(`alter table "steering_row" add column "seen_place" text null`);
  }

  override down(): void {
    this.addSql(`alter table "steering_row" drop column "seen_place"`);
  }
}
