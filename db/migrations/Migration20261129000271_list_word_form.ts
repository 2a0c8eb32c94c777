import { Migration } from '@mikro-orm/migrations';

const LISTS = [
  ['matter_group', 'document_group'],
  ['matter_delivery', 'delivery_kind'],
] as const;

/** Groups of documents and kinds of delivery are compared in the one form of the search: case, spaces and dashes make no other word. */
export class Migration20261129000271_list_word_form extends Migration {
  override up(): void {
    this.addSql(`create function list_word_form(word text) returns text language sql immutable strict parallel safe
      return search_lower(search_form(word))`);
    for (const [index, column] of LISTS) {
      this.addSql(`drop index ${index}`);
      this.addSql(`create index ${index} on "matter" ("site_id", list_word_form("${column}"), "registered_on", "id")`);
    }
  }

  override down(): void {
    for (const [index, column] of LISTS) {
      this.addSql(`drop index ${index}`);
      this.addSql(`create index ${index} on "matter" ("site_id", "${column}", "registered_on", "id")`);
    }
    this.addSql(`drop function list_word_form`);
  }
}
