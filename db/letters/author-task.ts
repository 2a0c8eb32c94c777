import type { EntityManager } from '@mikro-orm/postgresql';
import { letterSubject } from '#domain/work/subject.ts';
import { taskDates } from '#domain/work/task-kinds.ts';
import { loadLetterSite } from '../people/step-people.ts';
import { openTask } from '../work/tasks.ts';

/** A letter that goes back to whoever wrote it. */
export interface LetterGivenBack {
  readonly id: string;
  readonly siteId: string;
  readonly authorId: string;
  readonly revision: number;
}

/** What its author has to do with it now, within the site's working time. */
export async function openAuthorTask(
  em: EntityManager,
  kind: 'mend' | 'revise',
  { id, siteId, authorId: assigneeId, revision }: LetterGivenBack,
  now: Date,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const dates = taskDates(kind, await loadLetterSite(em, { siteId, letterId: id }), now);
  await openTask(em, { kind, subject: letterSubject(id), siteId, revision, assigneeId, ...dates, details }, now);
}
