import { Migration } from '@mikro-orm/migrations';

/** The archive is searched by the addressee's address as well, as the letters are. */
export class Migration20261130002740_archive_address extends Migration {
  override up(): void {
    this.index('"recipient_address"');
  }

  override down(): void {
    this.index('null');
  }

  private index(address: string): void {
    this.addSql(`drop index archived_letter_parts`);
    this.addSql(`create index archived_letter_parts on "archived_letter" using gin ("site_id",
      letter_search_key(letter_search_words("recipient_name", null, "number", "shpi", null, "case_number", ${address})) gin_trgm_ops)`);
  }
}
