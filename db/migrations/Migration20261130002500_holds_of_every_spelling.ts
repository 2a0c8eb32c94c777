import { Migration } from '@mikro-orm/migrations';

const BY_NUMBER = 'mask_names_number(l.case_number, keeping_hold.number)))';
const BY_CASE_TOO = `${BY_NUMBER} or (subject_kind = 'case' and its_case is null
              and exists (select from every_letter l join court_case c on c.id = keeping_hold.subject_id
                where l.id = its and l.site_id = c.site_id and mask_names_number(l.case_number, c.number)))`;
const END = String.raw`(?=(?:-[^\s,;()\[\]~/]*)?(?:[\s,;()\[\]~]|$))`;
const BEFORE_YEAR = String.raw`([^\s,;()\[\]~/]/)`;

/**
 * A number is read with its year in full and without leading zeros, as letters and cases are compared; a hold of a case is over the letters
 * that name its number and stand on no card, too.
 */
export class Migration20261130002500_holds_of_every_spelling extends Migration {
  override up(): void {
    const whole = `regexp_replace(regexp_replace(typed, '${BEFORE_YEAR}([0-6][0-9])${END}', '\\120\\2', 'g'),
      '${BEFORE_YEAR}([7-9][0-9])${END}', '\\119\\2', 'g')`;
    this.addSql(`create function mask_number_form(typed text) returns text language sql immutable parallel safe
      return regexp_replace(search_lower(search_form(${whole})), '(^|[^0-9])0+(?=[0-9])', '\\1', 'g')`);
    this.addSql(naming((text) => `mask_number_form(${text})`));
    this.addSql(inDestroying(BY_NUMBER, BY_CASE_TOO));
  }

  override down(): void {
    this.addSql(inDestroying(BY_CASE_TOO, BY_NUMBER));
    this.addSql(naming((text) => `search_lower(search_form(${text}))`));
    this.addSql(`drop function mask_number_form(text)`);
  }
}

function naming(form: (text: string) => string): string {
  return `create or replace function mask_names_number(typed text, number text) returns boolean language sql immutable parallel safe
    return coalesce(position(' ' || ${form('number')} || ' ' in ' ' || translate(${form('typed')}, ',;()[]~', '       ') || ' ') > 0, false)`;
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
