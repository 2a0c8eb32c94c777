import { Migration } from '@mikro-orm/migrations';

const CALLS = ['notification', 'letter', 'archived_letter'] as const;
const LETTERS = ['letter', 'archived_letter'] as const;

/** What calls to a hearing keeps the start that it told of: when the hearing is moved, it proves nothing of the new one. */
export class Migration20261130001400_told_hearing extends Migration {
  override up(): void {
    for (const table of CALLS) {
      this.addSql(`alter table "${table}" add column "told_hearing_at" timestamptz null`);
      this.addSql(
        `update "${table}" t set told_hearing_at = h.starts_at from case_hearing h where h.id = t.case_hearing_id`,
      );
    }
    this.addSql(TOLD_BY_WORDS);
    this.addSql(`create function mask_told_hearing() returns trigger language plpgsql as $$
      begin
        if new.case_hearing_id is null then new.told_hearing_at := null;
        elsif new.told_hearing_at is null then
          new.told_hearing_at := (select starts_at from case_hearing where id = new.case_hearing_id);
        end if;
        return new;
      end $$`);
    for (const table of CALLS)
      this.addSql(
        `create trigger ${table}_told_hearing before insert or update of "case_hearing_id", "told_hearing_at" on "${table}" for each row execute function mask_told_hearing()`,
      );
    this.everyLetter('');
  }

  override down(): void {
    for (const table of CALLS) this.addSql(`drop trigger ${table}_told_hearing on "${table}"`);
    this.addSql(`drop function mask_told_hearing`);
    this.everyLetter(` and attname <> 'told_hearing_at'`);
    this.addSql(`alter table "notification" drop column "told_hearing_at"`);
    for (const table of LETTERS) this.addSql(`alter table "${table}" drop column "told_hearing_at"`);
  }

  private everyLetter(but: string): void {
    this.addSql(`drop view "every_letter"`);
    this.addSql(`do $$ begin
      execute format('create view every_letter as select %1$s, null::timestamptz as archived_at from letter union all select %1$s, archived_at from archived_letter',
        (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
          where attrelid = 'letter'::regclass and attnum > 0 and not attisdropped${but}));
    end $$`);
  }
}

/**
 * A notice that was made before says in its words, «20.12.2026 в 10:00» by the court's clock, of which start it told. Where it names the start as
 * it is, or none, it is taken for told of that. The day is counted from the first of its month: «31.02.2026» stops nothing.
 */
const TOLD_BY_WORDS = `update notification n
  set told_hearing_at = (make_timestamp(w.said[3]::int, w.said[2]::int, 1, w.said[4]::int, w.said[5]::int, 0) + make_interval(days => w.said[1]::int - 1)) at time zone w.time_zone
  from (select o.id, s.time_zone, h.starts_at, o.body,
      regexp_match(o.body, '(0[1-9]|[12][0-9]|3[01])\\.(0[1-9]|1[0-2])\\.(20[0-9][0-9]) в ([01][0-9]|2[0-3]):([0-5][0-9])') as said
    from notification o join site s on s.id = o.site_id join case_hearing h on h.id = o.case_hearing_id) w
  where w.id = n.id and w.said is not null
    and strpos(w.body, to_char(w.starts_at at time zone w.time_zone, 'DD.MM.YYYY "в" HH24:MI')) = 0`;
