import { Migration } from '@mikro-orm/migrations';

/** Indexes by which the journal of cards finds words, groups and kinds of delivery. */
export class Migration20261129000020_matter_lists extends Migration {
  override up(): void {
    this.addSql(
      `create index matter_search on "matter" using gin (to_tsvector('russian', "applicant_name" || ' ' || "subject"))`,
    );
    this.addSql(`create index matter_group on "matter" ("site_id", "document_group", "registered_on", "id")`);
    this.addSql(`create index matter_delivery on "matter" ("site_id", "delivery_kind", "registered_on", "id")`);
    this.addSql(`create index matter_by_day on "matter" ("registered_on", "id")`);
  }

  override down(): void {
    for (const name of ['matter_search', 'matter_group', 'matter_delivery', 'matter_by_day']) {
      this.addSql(`drop index ${name}`);
    }
  }
}
