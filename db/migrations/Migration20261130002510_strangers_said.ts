import { Migration } from '@mikro-orm/migrations';

/** Whose the number is may be said of a consent that was taken back before: it stands apart from how it was. An answer is about the messages until then. */
export class Migration20261130002510_strangers_said extends Migration {
  override up(): void {
    this.addSql(`alter table "party_consent" add column "stranger_said_at" timestamptz null`);
    this.addSql(
      `update "party_consent" set "stranger_said_at" = "withdrawn_at" where "withdrawn_how" = 'stranger_number'`,
    );
    this.addSql(`update "party_consent" set "messages_judged_at" = "withdrawn_at"
      where "withdrawn_how" in ('message_judged', 'refusal_message', 'stranger_number')`);
  }

  override down(): void {
    this.addSql(`alter table "party_consent" drop column "stranger_said_at"`);
  }
}
