import { sql } from 'kysely';
import { EVERY_LETTER } from '../archive/every-letter.ts';

/**
 * Numbers that nobody is given because the site's first number of the year was set above them, at the beginning or in the midst of the year. Such a
 * first number shows by its letter: everything between it and the last number before it, or before it the last that a recovery passed over.
 */
export const PASSED_NUMBERS = sql<{ site_id: string; year: number; passed: number }>`(
  with start as (
    select id as site_id, numbering_start as first from site where numbering_start > 1
    union select site_id, (settings ->> 'numberingStart')::int from site_version where (settings ->> 'numberingStart')::int > 1
  ), jump as (
    select s.site_id, l.number_year as year, s.first,
      coalesce(max(l.number_sequence) filter (where l.number_sequence < s.first), 0) as before
    from start s join ${EVERY_LETTER} on l.site_id = s.site_id and l.number is not null
    group by s.site_id, l.number_year, s.first
    having bool_or(l.number_sequence = s.first)
  )
  select j.site_id, j.year, sum(j.first - 1 - greatest(j.before, (
    select coalesce(max(r.lifted_to), 0) from recovery_search r
      where r.site_id = j.site_id and r.year = j.year and r.lifted_to < j.first)))::int as passed
  from jump j group by j.site_id, j.year)`.as<'p'>(sql`p`);
