import { Migration } from '@mikro-orm/migrations';

/**
 * The key of a reminder names the start that it tells of instead of its day alone: a hearing that is moved to another hour is reminded of anew.
 * One whose key names another day than it told of, or that told of another start than the hearing has, holds no key: nothing is kept back by it.
 */
export class Migration20261130001700_reminder_of_a_start extends Migration {
  override up(): void {
    this.addSql(`update notification n
      set rule_key = case when n.told_hearing_at = h.starts_at and right(n.rule_key, 10) = to_char(n.told_hearing_at at time zone s.time_zone, 'YYYY-MM-DD')
        then left(n.rule_key, -10) || to_char(n.told_hearing_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end
      from site s, case_hearing h
      where s.id = n.site_id and h.id = n.case_hearing_id and n.rule_key ~ ':\\d{4}-\\d\\d-\\d\\d$'`);
  }

  override down(): void {
    this.addSql(`update notification n
      set rule_key = regexp_replace(n.rule_key, '\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z$', to_char(n.told_hearing_at at time zone s.time_zone, 'YYYY-MM-DD'))
      from site s where s.id = n.site_id and n.rule_key ~ 'T[0-9:.]+Z$' and not exists (
        select from notification o where o.id <> n.id and o.case_hearing_id = n.case_hearing_id and o.case_party_id = n.case_party_id
          and o.channel = n.channel and o.rule_key is not null)`);
  }
}
