import { Migration } from '@mikro-orm/migrations';

/** Documents to be converted ahead of need; a row goes when its conversion is kept. */
export class Migration20261126000010_conversion_wishes extends Migration {
  override up(): void {
    this.addSql(
      `create table "conversion_wish" ("source_sha256" varchar(64) primary key, "wished_at" timestamptz not null default now(),
         "next_attempt_at" timestamptz not null default now(), "attempts" int not null default 0)`,
    );
    this.addSql(
      `create trigger conversion_wish_notify after insert on "conversion_wish" for each row
         execute function mask_notify('mask_conversion', 'source_sha256')`,
    );
  }

  override down(): void {
    this.addSql(`drop table if exists "conversion_wish"`);
  }
}
