import { Migration } from '@mikro-orm/migrations';

/** What one party has written is answered apart from what another of the case has: up to which message is kept with the consent. */
export class Migration20261130002420_answer_of_one_phone extends Migration {
  override up(): void {
    this.addSql(`alter table "party_consent" add column "messages_judged_at" timestamptz null`);
  }

  override down(): void {
    this.addSql(`alter table "party_consent" drop column "messages_judged_at"`);
  }
}
