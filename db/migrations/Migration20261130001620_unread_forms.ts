import { Migration } from '@mikro-orm/migrations';

/**
 * A file that was brought as form 103 and in which no line is about the batch is kept, and is not the batch's form: nothing is compared with
 * it. What was brought before counts as it did.
 */
export class Migration20261130001620_unread_forms extends Migration {
  override up(): void {
    this.addSql(`alter table "form103_upload" add column "is_read" boolean not null default true`);
    this.addSql(`drop trigger form103_upload_wish on "form103_upload"`);
    this.addSql(
      `create trigger form103_upload_wish after insert on "form103_upload" for each row when (new."is_read") execute function mask_wish_form103('batch_id')`,
    );
  }

  override down(): void {
    this.addSql(`drop trigger form103_upload_wish on "form103_upload"`);
    this.addSql(
      `create trigger form103_upload_wish after insert on "form103_upload" for each row execute function mask_wish_form103('batch_id')`,
    );
    this.addSql(`alter table "form103_upload" drop column "is_read"`);
  }
}
