import { Migration } from '@mikro-orm/migrations';

/**
 * What a document proved to be is kept with its conversion, and its name is judged where the two are read: a warning about one letter's
 * file name was kept by content and shown to all the others. Of conversions made before, the kind is not known and nothing is said.
 */
export class Migration20261128000050_conversion_kind extends Migration {
  override up(): void {
    this.addSql(`alter table "conversion" add column "kind" varchar(16) null`);
    this.addSql(`alter table "conversion" alter column "converter_version" type varchar(80)`);
    this.addSql(`create index conversion_newest on "conversion" ("created_at" desc)`);
    this.addSql(
      `update "conversion" set "warnings" = coalesce((select jsonb_agg(w order by place) from jsonb_array_elements("warnings")
         with ordinality as each (w, place) where w->>'code' <> 'wrong_extension'), '[]')
       where "warnings" @> '[{"code": "wrong_extension"}]'`,
    );
  }

  override down(): void {
    this.addSql(`drop index conversion_newest`);
    this.addSql(`alter table "conversion" drop column "kind"`);
  }
}
