import { Migration } from '@mikro-orm/migrations';

/** A message that waits for the mail server says so, so that all of them can be told at once when the server works again. */
export class Migration20261129000200_held_messages extends Migration {
  override up(): void {
    this.addSql(
      `alter table "publication_message" add column "held_at" timestamptz null, add column "held_for" text null`,
    );
    this.addSql(
      `create index "publication_message_held" on "publication_message" ("held_at") where "held_at" is not null`,
    );
  }

  override down(): void {
    this.addSql(`drop index "publication_message_held"`);
    this.addSql(`alter table "publication_message" drop column "held_at", drop column "held_for"`);
  }
}
