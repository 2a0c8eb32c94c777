import { Migration } from '@mikro-orm/migrations';

/** A consent may be taken back because of what the party has written: by whom it was decided, and after what. */
export class Migration20261130001080_withdrawn_after_message extends Migration {
  override up(): void {
    this.ways(['stop_message', 'message_judged', 'by_hand']);
  }

  override down(): void {
    this.addSql(`update "party_consent" set "withdrawn_how" = 'by_hand' where "withdrawn_how" = 'message_judged'`);
    this.ways(['stop_message', 'by_hand']);
  }

  private ways(ways: readonly string[]): void {
    const list = ways.map((way) => `'${way}'`).join(', ');
    this.addSql(
      `alter table "party_consent" drop constraint "party_consent_withdrawn_how_check", add constraint "party_consent_withdrawn_how_check" check ("withdrawn_how" in (${list}))`,
    );
  }
}
