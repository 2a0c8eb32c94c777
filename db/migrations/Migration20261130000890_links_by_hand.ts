import { Migration } from '@mikro-orm/migrations';

/** Whose a representative is may be said by a person where the source says nothing of it: the next telling leaves that as it is. */
export class Migration20261130000890_links_by_hand extends Migration {
  override up(): void {
    this.addSql(`alter table "case_party" add column "is_linked_by_hand" boolean not null default false`);
    this.addSql(
      `update "case_party" set "is_linked_by_hand" = true where "external_id" is null and "represents_party_id" is not null`,
    );
    this.addSql(
      `alter table "case_party" add constraint "case_party_linked_check" check (not "is_linked_by_hand" or "represents_party_id" is not null)`,
    );
  }

  override down(): void {
    this.addSql(`alter table "case_party" drop column "is_linked_by_hand"`);
  }
}
