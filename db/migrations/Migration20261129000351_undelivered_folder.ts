import { Migration } from '@mikro-orm/migrations';

/** A letter that was not delivered waits for a person: it stands in a folder of its own, and the indexes of folders are made anew. */
export class Migration20261129000351_undelivered_folder extends Migration {
  override up(): void {
    this.folders('delivered,filed', [['undelivered', 'returned_to_court,lost']]);
  }

  override down(): void {
    this.folders('delivered,returned_to_court,lost,filed', []);
  }

  private folders(done: string, more: readonly (readonly [string, string])[]): void {
    const folders = [...FOLDERS, ...more, ['done', done], ['cancelled', 'cancelled']];
    const cases = folders.map(([folder, statuses]) => `when status = any ('{${statuses}}') then '${folder}'`).join(' ');
    this
      .addSql(`create or replace function letter_folder(status text) returns text language sql immutable strict parallel safe
      return case ${cases} end`);
    for (const index of ['letter_folder_of_site', 'letter_folder_of_all', 'letter_due'])
      this.addSql(`reindex index ${index}`);
  }
}

const FOLDERS = [
  ['draft', 'draft'],
  ['to_mend', 'needs_fix,returned'],
  ['approval', 'preparing,awaiting_visa,awaiting_signature'],
  ['to_send', 'signed,queued,submitting,unknown'],
  ['with_post', 'accepted,delivered_to_cabinet,printing,in_transit,at_office,attempted,returning'],
] as const;
