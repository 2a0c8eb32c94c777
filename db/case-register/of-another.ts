import { sql, type RawBuilder } from 'kysely';
import type { PersonQuestionState } from '#domain/cases/same-person.ts';

/** What was given to a party, as columns of its row. */
export interface GivenToParty {
  readonly partyId: RawBuilder<unknown>;
  /** As it calls the party. */
  readonly name: RawBuilder<unknown>;
  readonly at: RawBuilder<unknown>;
}

/** Since it was given its party is called otherwise than it calls it, and a question about that stands so. */
export function isOfAnother(
  { partyId, name, at }: GivenToParty,
  states: readonly PersonQuestionState[],
): RawBuilder<boolean> {
  const asked = sql.join(states.map((state) => sql.lit(state)));
  return sql<boolean>`exists (select from person_question q where q.case_party_id = ${partyId} and q.state in (${asked})
    and ${at} < q.changed_at and lower(search_form(${name})) <> lower(search_form(q.new_name)))`;
}

/** Of the notice `n`: people have said that its party is another person now. */
export const IS_NOTICE_OF_ANOTHER = isOfAnother(
  { partyId: sql.raw('n.case_party_id'), name: sql.raw('n.party_name'), at: sql.raw('n.created_at') },
  ['other'],
);
