import { Migration } from '@mikro-orm/migrations';

/** Letters of a batch that was taken back, of whose archive it was said afterwards that it is in the Post's cabinet. Never changed. */
export class Migration20261130002630_upload_doubts extends Migration {
  override up(): void {
    this.addSql(`create table "upload_doubt" (
      "id" bigserial not null, "batch_id" uuid not null, "letter_id" uuid not null, "told_by_id" uuid not null, "told_at" timestamptz not null,
      primary key ("id"))`);
    this.addSql(`create index upload_doubt_of_letter on "upload_doubt" ("letter_id")`);
    this.addSql(
      `create trigger upload_doubt_append_only before update or delete on "upload_doubt" for each row execute function mask_refuse_change()`,
    );
  }

  override down(): void {
    this.addSql(`drop table "upload_doubt"`);
  }
}
