import { sql } from 'kysely';

/** A letter that stands on no card names the number of the case held. */
const NAMES_HELD_CASE = sql<boolean>`l.case_id is null and exists (select from court_case c where c.id = h.subject_id and c.site_id = l.site_id
  and mask_names_number(l.case_number, c.number))`;

/** Whether a hold `h` is over a letter `l`: its own, its case's, or that of a number which the letter names. */
export const HOLD_IS_OVER = sql<boolean>`((h.subject_kind = 'letter' and h.subject_id = l.id) or (h.subject_kind = 'case' and (h.subject_id = l.case_id or (${NAMES_HELD_CASE})))
  or (h.subject_kind = 'case_number' and h.site_id = l.site_id and mask_names_number(l.case_number, h.number)))`;

/** Whether a letter `l` is held. */
export const IS_HELD = sql<boolean>`exists (select from keeping_hold h where h.lifted_at is null and ${HOLD_IS_OVER})`;
