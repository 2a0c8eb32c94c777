import { Migration } from '@mikro-orm/migrations';

/** Wrong passwords delay the next try instead of closing the way in: until when is kept beside their number. */
export class Migration20261129000150_login_delays extends Migration {
  override up(): void {
    // Counters of the old kind say who is shut out; nobody is any more.
    this.addSql(`delete from "login_attempt"`);
    this.addSql(`alter table "login_attempt" add column "free_at" timestamptz not null`);
  }

  override down(): void {
    this.addSql(`alter table "login_attempt" drop column "free_at"`);
  }
}
