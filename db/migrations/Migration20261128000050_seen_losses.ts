import { Migration } from '@mikro-orm/migrations';

/** Who looked at what a document's PDF does not show, and when. */
export class Migration20261128000050_seen_losses extends Migration {
  override up(): void {
    this.addSql(
      `alter table "attachment" add column "seen_losses" varchar(64) null, add column "losses_seen_by" uuid null, add column "losses_seen_at" timestamptz null`,
    );
  }

  override down(): void {
    this.addSql(
      `alter table "attachment" drop column "seen_losses", drop column "losses_seen_by", drop column "losses_seen_at"`,
    );
  }
}
