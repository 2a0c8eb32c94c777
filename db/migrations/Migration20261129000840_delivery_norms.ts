import { Migration } from '@mikro-orm/migrations';

/** In how many days the Post is expected to bring a letter, from a day on; and letters under way by the day on which the Post took them. */
export class Migration20261129000840_delivery_norms extends Migration {
  override up(): void {
    this.addSql(
      `create table "delivery_norm" ("id" serial primary key, "valid_from" varchar(10) not null, "terms" jsonb not null, "source" text not null,
        "is_checked" boolean not null, "author_id" uuid not null, "created_at" timestamptz not null)`,
    );
    this.addSql(
      `create trigger delivery_norm_append_only before update or delete on "delivery_norm" for each row execute function mask_refuse_change()`,
    );
    this.addSql(
      `create index letter_under_way on "letter" ("accepted_at", "site_id") where "kind" = 'registered' and "outcome" is null and "accepted_at" is not null`,
    );
  }

  override down(): void {
    this.addSql(`drop index letter_under_way`);
    this.addSql(`drop table "delivery_norm"`);
  }
}
