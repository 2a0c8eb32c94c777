import { Migration } from '@mikro-orm/migrations';

/** A refusal leaves what had come before it, a stranger's number never told the party anything: they are different answers. */
export class Migration20261130002410_strangers_number extends Migration {
  override up(): void {
    this.ways(['stop_message', 'message_judged', 'refusal_message', 'stranger_number', 'by_hand']);
  }

  override down(): void {
    this.addSql(
      `update "party_consent" set "withdrawn_how" = 'message_judged' where "withdrawn_how" in ('refusal_message', 'stranger_number')`,
    );
    this.ways(['stop_message', 'message_judged', 'by_hand']);
  }

  private ways(ways: readonly string[]): void {
    const list = ways.map((way) => `'${way}'`).join(', ');
    this.addSql(
      `alter table "party_consent" drop constraint "party_consent_withdrawn_how_check", add constraint "party_consent_withdrawn_how_check" check ("withdrawn_how" in (${list}))`,
    );
  }
}
