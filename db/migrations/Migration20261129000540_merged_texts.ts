import { Migration } from '@mikro-orm/migrations';

/** The texts of a letter as they were written, with their fields in braces, beside what was made of them when it was sent. */
export class Migration20261129000540_merged_texts extends Migration {
  override up(): void {
    this.addSql(
      `create table "merged_texts" ("letter_id" uuid not null, "as_written" jsonb not null, "as_sent" jsonb not null, primary key ("letter_id"))`,
    );
  }

  override down(): void {
    this.addSql(`drop table "merged_texts"`);
  }
}
