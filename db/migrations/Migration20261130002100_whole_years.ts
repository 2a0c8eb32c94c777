import { Migration } from '@mikro-orm/migrations';

/** Cases out of files that name no id go by their number with its year in full: the same file read again finds those of a short year. */
export class Migration20261130002100_whole_years extends Migration {
  override up(): void {
    const whole = `regexp_replace("external_id", '/([0-6][0-9])$', '/20\\1')`;
    this.addSql(`update "court_case" c set "external_id" = ${whole}
      where "source" = 'file' and "external_id" = lower("number") and "external_id" ~ '/[0-6][0-9]$' and not exists (
        select from "court_case" o where o."site_id" = c."site_id" and o."source" = 'file'
          and o."external_id" = regexp_replace(c."external_id", '/([0-6][0-9])$', '/20\\1'))`);
  }

  override down(): void {
    // Either spelling is an id like any other.
  }
}
