import type { EntityManager } from '@mikro-orm/postgresql';
import type { LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { taskDates } from '#domain/work/task-kinds.ts';
import { loadLetterSite } from '../people/step-people.ts';
import { database } from '../statements/database.ts';
import { openTask } from '../work/tasks.ts';

/** A letter that goes back to whoever wrote it. */
export interface LetterGivenBack {
  readonly id: string;
  readonly siteId: string;
  readonly authorId: string;
  readonly revision: number;
}

type AuthorTask = 'mend' | 'revise';

/** When the author is reminded and when his term runs out. */
export interface AuthorDates {
  readonly followUpAt?: Date | undefined;
  readonly dueAt?: Date | undefined;
}

/** Within the site's working time; a step that is told again finds the dates of the first time. */
export async function authorDates(
  em: EntityManager,
  kind: AuthorTask,
  { id, siteId, revision }: LetterGivenBack,
  now: Date,
): Promise<AuthorDates> {
  const kept = await database(em)
    .selectFrom('task')
    .select(['follow_up_at as followUpAt', 'due_at as dueAt'])
    .where('subject_kind', '=', 'letter')
    .where('subject_id', '=', id)
    .where('kind', '=', kind)
    .where('revision', '=', revision)
    .limit(1)
    .executeTakeFirst();
  if (kept === undefined) return taskDates(kind, await loadLetterSite(em, { siteId, letterId: id }), now);
  return { followUpAt: kept.followUpAt ?? undefined, dueAt: kept.dueAt ?? undefined };
}

/** What the letter waits for with its author: until the very instant that his task says, or one of them would be late and the other not. */
export function awaitingAuthor(
  code: 'mending' | 'revising' | 'mending_for_post' | 'new_approval',
  { dueAt }: AuthorDates,
): LetterAwaiting {
  return { code, ...(dueAt !== undefined && { until: dueAt.toISOString() }) };
}

/** What its author has to do with it now. */
export async function openAuthorTask(
  em: EntityManager,
  kind: AuthorTask,
  { id, siteId, authorId: assigneeId, revision }: LetterGivenBack,
  { details = {}, ...dates }: AuthorDates & { readonly details?: Readonly<Record<string, unknown>> },
  now: Date,
): Promise<void> {
  const { followUpAt, dueAt } = dates;
  const subject = letterSubject(id);
  await openTask(em, { kind, subject, siteId, revision, assigneeId, followUpAt, dueAt, details }, now);
}
