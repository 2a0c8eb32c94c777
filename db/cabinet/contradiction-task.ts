import type { EntityManager } from '@mikro-orm/postgresql';
import { agreeing, contradicting } from '#domain/cabinet/contradictions.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { taskDates } from '#domain/work/task-kinds.ts';
import { loadSite } from '../people/step-people.ts';
import { closeTasksOfKind, hasOpenTask, openTask } from '../work/tasks.ts';
import { listAnswers, moveAnswers } from './answers.ts';
import { listAskedLetters } from './asked-letters.ts';

/** A batch is over: what was read and agrees with what is written is said, and of what does not a person is asked. */
export async function askOfContradictions(
  em: EntityManager,
  { id, siteId }: { readonly id: string; readonly siteId: string },
  now: Date,
): Promise<void> {
  const [answers, letters] = [await listAnswers(em, id), await listAskedLetters(em, id)];
  for (const { readingId, place } of agreeing(answers, letters)) {
    await moveAnswers(em, readingId, [place], { standing: 'same' }, now);
  }
  const count = contradicting(answers, letters).length;
  const subject = batchSubject(id);
  if (count === 0 || (await hasOpenTask(em, subject, 'cabinet_rows'))) return;
  const dates = taskDates('cabinet_rows', await loadSite(em, siteId), now);
  await openTask(em, { kind: 'cabinet_rows', subject, siteId, ...dates, details: { count } }, now);
}

/** The task ends with the last of its rows. */
export async function endContradictionTask(em: EntityManager, batchId: string, byId: string, now: Date): Promise<void> {
  if (contradicting(await listAnswers(em, batchId), await listAskedLetters(em, batchId)).length > 0) return;
  const asked = { subject: batchSubject(batchId), kind: 'cabinet_rows' } as const;
  await closeTasksOfKind(em, asked, { status: 'completed', byId }, now);
}
