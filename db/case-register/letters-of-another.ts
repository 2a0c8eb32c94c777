import type { EntityManager } from '@mikro-orm/postgresql';
import type { LetterOfAnother } from '#domain/case-letters/letter-of-another.ts';
import { whenPartyMoved } from '#domain/case-register/address-question.ts';
import { LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { taskDates } from '#domain/work/task-kinds.ts';
import { loadLetterSite } from '../people/step-people.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { hasOpenTask, openTask } from '../work/tasks.ts';
import { IS_OF_ANOTHER, IS_OF_OTHER } from './held-by-question.ts';

/** Handed over by their authors and still in the court's hands; a draft has no process, and is not sent to the former person. */
const IN_HAND = LETTER_STATUSES.filter((status) => status !== 'draft' && whenPartyMoved(status, false) === 'ask');

/**
 * Called when people have said that a party is another person now: no batch takes a letter in the name of the former one, and only its author
 * can say what becomes of it. Each of them gets a task of his own.
 */
export async function askAuthorsOfAnother(em: EntityManager, partyId: string, now: Date): Promise<void> {
  const held = await database(em)
    .selectFrom('letter as l')
    .select(['l.id', 'l.site_id as siteId', 'l.author_id as assigneeId', 'l.status'])
    .where('l.case_party_id', '=', partyId)
    .where('l.batch_id', 'is', null)
    .where('l.status', '=', anyOf(['draft', ...IN_HAND]))
    .where(IS_OF_ANOTHER)
    .orderBy('l.id')
    // A draft that is being sent at this very moment is seen as what it becomes.
    .forUpdate('l')
    .execute();
  const inHand = held.filter(({ status }) => IN_HAND.includes(status));
  for (const { id: letterId, siteId, assigneeId } of inHand) {
    const subject = letterSubject(letterId);
    if (await hasOpenTask(em, subject, 'other_person')) continue;
    const dates = taskDates('other_person', await loadLetterSite(em, { siteId, letterId }), now);
    await openTask(em, { kind: 'other_person', subject, siteId, assigneeId, ...dates }, now);
  }
}

/** How it stands with a letter that is not handed over, and whose party is called otherwise by now; null: it is to who the party is. */
export async function findOfAnother(em: EntityManager, letterId: string): Promise<LetterOfAnother | null> {
  const found = await database(em)
    .selectFrom('letter as l')
    .innerJoin('case_party as p', 'p.id', 'l.case_party_id')
    .select(['p.name as becomes', IS_OF_OTHER.as('isOther')])
    .where('l.id', '=', letterId)
    .where('l.batch_id', 'is', null)
    .where('l.accepted_at', 'is', null)
    .where('l.status', '<>', 'cancelled')
    .where(IS_OF_ANOTHER)
    .executeTakeFirst();
  return found === undefined ? null : { state: found.isOther ? 'other' : 'open', becomes: found.becomes };
}
