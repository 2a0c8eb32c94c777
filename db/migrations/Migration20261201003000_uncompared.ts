import { Migration } from '@mikro-orm/migrations';

/** What of a row of the Post's was not compared with our letter: that nothing differs there proves nothing. */
export class Migration20261201003000_uncompared extends Migration {
  override up(): void {
    this.addSql(`alter table "post_report_row" add column "uncompared" jsonb not null default '[]'`);
    this.addSql(`alter table "post_report" add column "uncompared" jsonb null`);
    this.addSql(`alter table "cabinet_answer" add column "uncompared" jsonb not null default '[]'`);
  }

  override down(): void {
    this.addSql(`alter table "cabinet_answer" drop column "uncompared"`);
    this.addSql(`alter table "post_report" drop column "uncompared"`);
    this.addSql(`alter table "post_report_row" drop column "uncompared"`);
  }
}
