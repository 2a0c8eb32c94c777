import type { EntityManager } from '@mikro-orm/postgresql';
import { agreeing, contradicting } from '#domain/cabinet/contradictions.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { taskDates } from '#domain/work/task-kinds.ts';
import { loadSite } from '../people/step-people.ts';
import { closeTasksOfKind, hasOpenTask, openTask } from '../work/tasks.ts';
import { listAnswers, moveAnswers } from './answers.ts';
import { listAskedLetters } from './asked-letters.ts';

/**
 * Rows that say what is written of their letter by now are the same as it, and nobody has to settle them. @returns how many say something
 * else, or of no letter: those wait for a person
 */
export async function judgeRowsAnew(em: EntityManager, batchId: string, now: Date): Promise<number> {
  const [answers, letters] = [await listAnswers(em, batchId), await listAskedLetters(em, batchId)];
  for (const { readingId, place } of agreeing(answers, letters)) {
    await moveAnswers(em, readingId, [place], { standing: 'same' }, now);
  }
  return contradicting(answers, letters).length;
}

/** What was read and agrees with what is written is said, and of what does not a person is asked. */
export async function askOfContradictions(
  em: EntityManager,
  { id, siteId }: { readonly id: string; readonly siteId: string },
  now: Date,
): Promise<void> {
  const count = await judgeRowsAnew(em, id, now);
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
