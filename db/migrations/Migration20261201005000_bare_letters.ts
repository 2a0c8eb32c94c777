import { Migration } from '@mikro-orm/migrations';

/** Every sweep looks for registered letters that stand as taken without a ШПИ; hardly ever is there one. */
export class Migration20261201005000_bare_letters extends Migration {
  override up(): void {
    this.addSql(
      `create index letter_bare on "letter" ("batch_id") where "kind" = 'registered' and "shpi" is null and "accepted_at" is not null and "outcome" is null`,
    );
  }

  override down(): void {
    this.addSql(`drop index letter_bare`);
  }
}
