import { Migration } from '@mikro-orm/migrations';

/** The reconciler asks of every stored file which row names it. */
export class Migration20261129000020_publication_files extends Migration {
  override up(): void {
    this.addSql(`create index report_files on "report" using gin ("files" jsonb_path_ops)`);
    this.addSql(`create index mailbox_message_file on "mailbox_message" ("sha256")`);
  }

  override down(): void {
    this.addSql(`drop index report_files`);
    this.addSql(`drop index mailbox_message_file`);
  }
}
