import { Migration } from '@mikro-orm/migrations';

const LETTER_COLUMNS = `(select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
  where attrelid = 'letter'::regclass and attnum > 0 and not attisdropped)`;

/** The view of live and archived letters has every column that letters have got since it was made; their way is one. */
export class Migration20261129000730_way_of_every_letter extends Migration {
  override up(): void {
    this.addSql(`drop view "every_letter"`);
    this.addSql(`do $$ begin
      execute format('create view every_letter as select %1$s, null::timestamptz as archived_at from letter union all select %1$s, archived_at from archived_letter', ${LETTER_COLUMNS});
    end $$`);
  }

  /** The columns themselves are taken back by the migrations that made them, which a view upon them would hold up. */
  override down(): void {
    this.addSql(`drop view "every_letter"`);
    this.addSql(`do $$ begin
      execute format('create view every_letter as select %1$s, null::timestamptz as archived_at from letter union all select %1$s, archived_at from archived_letter',
        (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
          where attrelid = 'letter'::regclass and attnum > 0 and not attisdropped and attname <> 'way'));
    end $$`);
  }
}
