import type { EntityManager } from '@mikro-orm/postgresql';
import type { PersonSource } from '#domain/keeping/person-search.ts';
import { database } from '../statements/database.ts';

/** What was chosen last of one row of a certificate. */
export interface PersonChoice {
  readonly source: PersonSource;
  readonly rowId: string;
  readonly isGiven: boolean;
  readonly reason: string;
  readonly byName: string;
  readonly at: Date;
}

interface NewChoice extends Pick<PersonChoice, 'source' | 'rowId' | 'isGiven' | 'reason'> {
  readonly requestId: string;
  readonly byId: string;
}

export async function addPersonChoice(em: EntityManager, choice: NewChoice, now: Date): Promise<void> {
  const { requestId, source, rowId, isGiven, reason, byId } = choice;
  await database(em)
    .insertInto('person_choice')
    .values({
      ...{ request_id: requestId, source, row_id: rowId, is_given: isGiven },
      ...{ reason, chosen_by_id: byId, chosen_at: now },
    })
    .execute();
}

/** The last one of each row of which anything was chosen. */
export function listPersonChoices(em: EntityManager, requestId: string): Promise<PersonChoice[]> {
  return database(em)
    .selectFrom('person_choice as c')
    .innerJoin('account as a', 'a.id', 'c.chosen_by_id')
    .distinctOn(['c.source', 'c.row_id'])
    .select(['c.source', 'c.row_id as rowId', 'c.is_given as isGiven', 'c.reason'])
    .select(['a.full_name as byName', 'c.chosen_at as at'])
    .where('c.request_id', '=', requestId)
    .orderBy('c.source')
    .orderBy('c.row_id')
    .orderBy('c.id', 'desc')
    .execute();
}
