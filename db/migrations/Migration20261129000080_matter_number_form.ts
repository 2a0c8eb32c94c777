import { Migration } from '@mikro-orm/migrations';

const SMALL = 'abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюя';

/**
 * A registration number is given once in a site, however it is typed: the case of letters, spaces, kinds of dashes and letters that look
 * alike make no other number. A slash stays itself: «13/1» and «13-1» are two. The case is put right by a list of letters, because what
 * the database holds for a letter depends on its locale, and an index may not.
 */
export class Migration20261129000080_matter_number_form extends Migration {
  override up(): void {
    const bare = `replace(search_form(replace(typed, '/', '|')), ' ', '')`;
    this.addSql(`create function matter_number_form(typed text) returns text language sql immutable strict parallel safe
      return translate(${bare}, '${SMALL}', '${SMALL.toUpperCase()}')`);
    this.addSql(`create index matter_number_once on "matter" ("site_id", matter_number_form("registration_number"))`);
  }

  override down(): void {
    this.addSql(`drop index matter_number_once`);
    this.addSql(`drop function matter_number_form`);
  }
}
