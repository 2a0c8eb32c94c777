import { Migration } from '@mikro-orm/migrations';

const ERASED = `recipient_address = '',`;
const REGION_STAYS = `recipient_address = coalesce((regexp_match(' ' || recipient_address || ' ', '[^0-9]([0-9]{3})[0-9]{3}[^0-9]'))[1] || '000', ''),`;

/** Of a destroyed letter's address its region stays, as an index of the region: reports of past days count by it, and it names nobody. */
export class Migration20261130001840_region_stays extends Migration {
  override up(): void {
    this.addSql(inDestroying(ERASED, REGION_STAYS));
  }

  override down(): void {
    this.addSql(inDestroying(REGION_STAYS, ERASED));
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
