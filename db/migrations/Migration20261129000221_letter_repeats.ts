import { Migration } from '@mikro-orm/migrations';

/** The same person, case and document again: the letter keeps why. Letters sent before are not known to the new table. */
export class Migration20261129000221_letter_repeats extends Migration {
  override up(): void {
    this.addSql(`alter table "letter" add column "repeat_reason" text null`);
    this.addSql(
      `create table "letter_repeat" ("site_id" varchar(16) not null, "likeness" varchar(64) not null, "letter_id" uuid not null, primary key ("site_id", "likeness", "letter_id"))`,
    );
  }

  override down(): void {
    this.addSql(`drop table "letter_repeat"`);
    this.addSql(`alter table "letter" drop column "repeat_reason"`);
  }
}
