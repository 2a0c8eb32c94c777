import { Migration } from '@mikro-orm/migrations';

const KINDS = ['keeping_hold', 'keeping_index'] as const;
const HELD = `(subject_kind = 'letter' and subject_id = its) or (subject_kind = 'case' and subject_id = its_case)`;
const HELD_BY_NUMBER = `${HELD} or (subject_kind = 'case_number'
              and exists (select from every_letter l where l.id = its and l.site_id = keeping_hold.site_id and mask_names_number(l.case_number, keeping_hold.number)))`;

/** A hold, or an index of storage, over the letters that name a number of which there is no card here. */
export class Migration20261130001820_holds_by_number extends Migration {
  override up(): void {
    // Whole numbers only: 2-1/2026 does not stand in 12-1/2026. Both are read in the form of the search.
    this
      .addSql(`create function mask_names_number(typed text, number text) returns boolean language sql immutable parallel safe
      return coalesce(position(' ' || search_lower(search_form(number)) || ' '
        in ' ' || translate(search_lower(search_form(typed)), ',;()[]~', '       ') || ' ') > 0, false)`);
    for (const table of KINDS) {
      this.addSql(`alter table "${table}" drop constraint ${table}_subject_kind_check, add column "number" text null,
        add constraint ${table}_subject_kind_check check ("subject_kind" in ('letter', 'case', 'case_number')),
        add constraint ${table}_number_check check (("subject_kind" = 'case_number') = ("number" is not null))`);
    }
    this.addSql(`alter table "keeping_index" add column "site_id" varchar(16) null`);
    this.addSql(
      `create index keeping_index_of_numbers on "keeping_index" ("site_id") where "subject_kind" = 'case_number'`,
    );
    this.addSql(inDestroying(HELD, HELD_BY_NUMBER));
  }

  override down(): void {
    this.addSql(inDestroying(HELD_BY_NUMBER, HELD));
    for (const table of KINDS) {
      this.addSql(`delete from "${table}" where "subject_kind" = 'case_number'`);
      this
        .addSql(`alter table "${table}" drop constraint ${table}_number_check, drop constraint ${table}_subject_kind_check, drop column "number",
        add constraint ${table}_subject_kind_check check ("subject_kind" in ('letter', 'case'))`);
    }
    this.addSql(`alter table "keeping_index" drop column "site_id"`);
    this.addSql(`drop function mask_names_number(text, text)`);
  }
}

/** The function is long, and what other migrations have made of it stays. */
function inDestroying(was: string, is: string): string {
  return `do $do$
    declare body text := pg_get_functiondef('mask_destroy_letter(uuid, uuid, timestamptz)'::regprocedure);
    begin
      if position($was$${was}$was$ in body) = 0 then raise exception 'mask_destroy_letter is another'; end if;
      execute replace(body, $was$${was}$was$, $is$${is}$is$);
    end $do$`;
}
