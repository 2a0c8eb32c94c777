import { Migration } from '@mikro-orm/migrations';

/** From whom and about what a message of the exchange mailbox is, where nothing of ours is recognised in it. */
export class Migration20261129000460_mailbox_envelopes extends Migration {
  override up(): void {
    this.addSql(`alter table "mailbox_message" add column "sender" text null, add column "subject" text null`);
  }

  override down(): void {
    this.addSql(`alter table "mailbox_message" drop column "sender", drop column "subject"`);
  }
}
