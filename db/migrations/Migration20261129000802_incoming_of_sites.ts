import { Migration } from '@mikro-orm/migrations';

/** A message from a phone is shown where a party has ever named that phone: by consents in force and withdrawn ones alike. */
export class Migration20261129000802_incoming_of_sites extends Migration {
  override up(): void {
    this.addSql(`create index party_consent_phone on "party_consent" ("address", "site_id") where "channel" = 'sms'`);
  }

  override down(): void {
    this.addSql(`drop index party_consent_phone`);
  }
}
