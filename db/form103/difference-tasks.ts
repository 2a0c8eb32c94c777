import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { DifferenceToSettle } from '#domain/form103/open-differences.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { taskDates } from '#domain/work/task-kinds.ts';
import { loadSite } from '../people/step-people.ts';
import { database } from '../statements/database.ts';
import { constant, json } from '../statements/values.ts';
import { openTask } from '../work/tasks.ts';
import { closeDifferenceTasks } from './checks.ts';

/** Differences of a comparison as they stand now. */
export interface StandingDifferences {
  readonly batchId: string;
  readonly siteId: string;
  readonly checkId: string;
  readonly open: readonly DifferenceToSettle[];
}

/** What came of it; each in the words of its task. */
export interface TasksMoved {
  readonly opened: readonly DifferenceToSettle[];
  readonly gone: readonly DifferenceToSettle[];
}

/** Every difference that is open has its task, in the words of now, and no other has one: a task that stays keeps its owner. */
export async function keepDifferenceTasks(
  em: EntityManager,
  { batchId, siteId, checkId, open }: StandingDifferences,
  now: Date,
): Promise<TasksMoved> {
  const tasks = await listDifferenceTasks(em, batchId);
  const gone = tasks.filter((task) => open.every(({ place }) => place !== task.place));
  for (const { place } of gone) await closeDifferenceTasks(em, { batchId, place, status: 'obsolete' }, now);
  const opened = open.filter(({ place }) => tasks.every((task) => task.place !== place));
  for (const { place, words } of open) {
    const task = tasks.find((one) => one.place === place);
    if (task && task.words.join() !== words.join()) await sayAnew(em, task.id, words);
  }
  const subject = batchSubject(batchId);
  if (opened.length === 0) return { opened, gone };
  const dates = taskDates('form103_difference', await loadSite(em, siteId), now);
  for (const { place, words } of opened) {
    const details = { checkId, place, words };
    await openTask(em, { kind: 'form103_difference', subject, siteId, ...dates, details }, now);
  }
  return { opened, gone };
}

async function listDifferenceTasks(em: EntityManager, batchId: string) {
  const rows = await database(em)
    .selectFrom('task')
    .select(['id', sql<number>`(details ->> 'place')::int`.as('place')])
    .select(sql<string[] | null>`details -> 'words'`.as('words'))
    .where('subject_kind', '=', constant('batch'))
    .where('subject_id', '=', batchId)
    .where('kind', '=', constant('form103_difference'))
    .where('closed_at', 'is', null)
    .execute();
  return rows.map(({ words, ...row }) => ({ ...row, words: words ?? [] }));
}

async function sayAnew(em: EntityManager, id: string, words: readonly string[]): Promise<void> {
  await database(em)
    .updateTable('task')
    .set({ details: sql`details || ${json({ words })}` })
    .where('id', '=', id)
    .execute();
}
