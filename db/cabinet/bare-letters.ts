import type { EntityManager } from '@mikro-orm/postgresql';
import { isRightShpi } from '#domain/cabinet/found-words.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { taskDates } from '#domain/work/task-kinds.ts';
import type { StepBatch } from '../batches/batch-row.ts';
import { findFormCheck, listFormLines } from '../form103/checks.ts';
import { loadSite } from '../people/step-people.ts';
import { database } from '../statements/database.ts';
import { constant } from '../statements/values.ts';
import { closeTasksOfKind, hasOpenTask, openTask } from '../work/tasks.ts';
import { listAnswers } from './answers.ts';

/** A registered letter that stands as taken by the Post without its ШПИ, and whose outcome nobody knows: it cannot be followed. */
export interface BareLetter {
  readonly letterId: string;
  readonly registrationNumber: string;
  readonly recipientName: string;
  /** What form 103 or a row of the cabinet's answer says its ШПИ is; null: nothing, or several things. */
  readonly said: string | null;
}

/** Those of a batch, in the order of its registry. */
export async function listBareLetters(em: EntityManager, batchId: string): Promise<readonly BareLetter[]> {
  const rows = await bare(em)
    .innerJoin('batch_letter as b', (join) =>
      join.onRef('b.batch_id', '=', 'l.batch_id').onRef('b.letter_id', '=', 'l.id'),
    )
    .select(['l.id as letterId', 'b.registration_number as registrationNumber'])
    .select('l.recipient_name as recipientName')
    .where('l.batch_id', '=', batchId)
    .where('b.result', '=', constant('accepted'))
    .orderBy('b.row')
    .execute();
  if (rows.length === 0) return [];
  const said = await saidOf(em, batchId);
  return rows.map((row) => ({ ...row, said: onlyOne(said.get(row.letterId)) }));
}

/** Batches with such letters of which nobody has been asked. */
export async function findBareBatches(em: EntityManager): Promise<readonly string[]> {
  const rows = await bare(em)
    .distinct()
    .select('l.batch_id as id')
    .where('l.batch_id', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('task as t')
            .select('t.id')
            .where('t.subject_kind', '=', constant('batch'))
            .whereRef('t.subject_id', '=', 'l.batch_id')
            .where('t.kind', '=', constant('bare_letters'))
            .where('t.closed_at', 'is', null),
        ),
      ),
    )
    .execute();
  return rows.flatMap(({ id }) => id ?? []);
}

function bare(em: EntityManager) {
  return database(em)
    .selectFrom('letter as l')
    .where('l.kind', '=', constant('registered'))
    .where('l.shpi', 'is', null)
    .where('l.accepted_at', 'is not', null)
    .where('l.outcome', 'is', null);
}

/** By letter: every ШПИ that the Post's papers give it. */
async function saidOf(em: EntityManager, batchId: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const check = await findFormCheck(em, batchId);
  const lines = check === null ? [] : await listFormLines(em, check.id);
  const ofForm = lines
    .filter(({ differences }) => differences.every(({ code }) => code !== 'number'))
    .map(({ letter_id: letterId, shpi }) => ({ letterId, shpi }));
  const ofAnswers = (await listAnswers(em, batchId)).filter(
    ({ standing }) => standing === 'to_settle' || standing === 'ready',
  );
  const said = new Map<string, Set<string>>();
  for (const { letterId, shpi } of [...ofForm, ...ofAnswers]) {
    if (letterId === null || shpi === null || !isRightShpi(shpi)) continue;
    said.set(letterId, (said.get(letterId) ?? new Set()).add(shpi));
  }
  return said;
}

function onlyOne(shpis: ReadonlySet<string> | undefined): string | null {
  const [one, other] = shpis ?? [];
  return one !== undefined && other === undefined ? one : null;
}

/** People are asked for the ШПИ of such letters of the batch, once. The batch must be locked. */
export async function askOfBare(
  em: EntityManager,
  { id, siteId }: Pick<StepBatch, 'id' | 'siteId'>,
  now: Date,
): Promise<void> {
  const count = (await listBareLetters(em, id)).length;
  const subject = batchSubject(id);
  if (count === 0 || (await hasOpenTask(em, subject, 'bare_letters'))) return;
  const dates = taskDates('bare_letters', await loadSite(em, siteId), now);
  await openTask(em, { kind: 'bare_letters', subject, siteId, ...dates, details: { count } }, now);
}

/** The task ends with the last of them. */
export async function endBareTask(em: EntityManager, batchId: string, byId: string, now: Date): Promise<void> {
  if ((await listBareLetters(em, batchId)).length > 0) return;
  const asked = { subject: batchSubject(batchId), kind: 'bare_letters' } as const;
  await closeTasksOfKind(em, asked, { status: 'completed', byId }, now);
}
