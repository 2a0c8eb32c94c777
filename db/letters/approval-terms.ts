import type { EntityManager } from '@mikro-orm/postgresql';
import type { WaitingTerms } from '#domain/letters/letter-process.ts';
import { waitingTerms } from '#domain/letters/waiting-terms.ts';
import { loadLetterSite } from '../people/step-people.ts';
import { database } from '../statements/database.ts';

interface Asked {
  readonly letterId: string;
  readonly siteId: string;
  readonly revision: number;
  readonly kind: 'approve' | 'visa';
}

/** The terms with which the task of this approval was opened; undefined: the letter's own, or nobody was asked. */
export async function approvalTerms(
  em: EntityManager,
  { letterId, siteId, revision, kind }: Asked,
): Promise<WaitingTerms | undefined> {
  const task = await database(em)
    .selectFrom('task')
    .select(['created_at as createdAt', 'follow_up_at as followUpAt', 'due_at as dueAt'])
    .where('subject_kind', '=', 'letter')
    .where('subject_id', '=', letterId)
    .where('kind', '=', kind)
    .where('revision', '=', revision)
    .limit(1)
    .executeTakeFirst();
  return task && waitingTerms(task, await loadLetterSite(em, { siteId, letterId }));
}
