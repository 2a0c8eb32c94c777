import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { BellFact } from '#domain/bell/bell-events.ts';
import { CERTIFICATE_DAYS, BATCH_LATE_AFTER_MS } from '#domain/bell/bell-wishes.ts';
import { subjectKey, subjectWords, type SubjectKind } from '#domain/work/subject.ts';
import { readSubjects } from '../work/subject-rows.ts';
import { noteLateLetters } from './late-letters.ts';
import { database } from '../statements/database.ts';
import { constant, json, milliseconds } from '../statements/values.ts';

/** A fact that has not been shared yet. */
export interface UnsharedFact extends BellFact {
  readonly sequence: string;
  /** Of a sign-in: the person has never signed in before. */
  readonly isFirst: boolean;
}

/** Takes the oldest that nobody else has; they are this transaction's until it ends. */
export async function takeUnshared(em: EntityManager, limit: number): Promise<readonly UnsharedFact[]> {
  return database(em)
    .selectFrom('bell_fact as f')
    .select(['f.sequence', 'f.event', 'f.subject_kind as subjectKind', 'f.subject_id as subjectId', 'f.revision'])
    .select(['f.site_id as siteId', 'f.account_id as accountId', 'f.at', 'f.data'])
    .select(
      sql<boolean>`f.event = 'new_device' and not exists (
        select from bell_fact e where e.event = 'new_device' and e.account_id = f.account_id and e.sequence < f.sequence)`.as(
        'isFirst',
      ),
    )
    .where('f.is_shared', '=', constantFalse)
    .orderBy('f.sequence')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

const constantFalse = sql<boolean>`false`;

export async function markShared(em: EntityManager, sequence: string): Promise<void> {
  await database(em).updateTable('bell_fact').set({ is_shared: true }).where('sequence', '=', sequence).execute();
}

/** Writes a fact that no trigger does, in the transaction of what has happened; one that is there already is left. */
export async function putFact(em: EntityManager, fact: BellFact): Promise<void> {
  const { event, subjectKind, subjectId, revision, siteId, accountId, at, data } = fact;
  await database(em)
    .insertInto('bell_fact')
    .values({
      ...{ event, subject_kind: subjectKind, subject_id: subjectId, revision, site_id: siteId },
      ...{ account_id: accountId, at, data: json(data) },
    })
    .onConflict((same) => same.constraint('bell_fact_once').doNothing())
    .execute();
}

/**
 * Writes what has come about by time alone: tasks past their term, batches past their hour, certificates near their end, letters that the
 * Post has not brought in time. Each once: a second look, and a second program, find it there. @returns how many are new
 */
export async function noteWhatTimeBrought(em: EntityManager, now: Date): Promise<number> {
  const counts = [
    ...[await noteOverdue(em, now), await noteLateBatches(em, now)],
    ...[await noteCertificates(em, now), await noteLateLetters(em, now)],
  ];
  return counts.reduce((sum, one) => sum + one, 0);
}

const HEAD = sql`insert into bell_fact (event, subject_kind, subject_id, revision, site_id, account_id, at, data)`;
const ONCE = sql`on conflict on constraint bell_fact_once do nothing`;

/** So many are told of at one look: the next finds the rest. */
const OVERDUE_AT_ONCE = 500;

/** Each with what it is about: several tasks of one kind are told apart. */
async function noteOverdue(em: EntityManager, now: Date): Promise<number> {
  const { rows: tasks } = await sql<OverdueTask>`
    select t.id, t.kind, t.subject_kind as "subjectKind", t.subject_id as "subjectId", t.site_id as "siteId", t.due_at as "dueAt",
      t.assignee_id as "ownerId", t.excluded_owner_id as "excludedOwnerId"
    from task t where t.closed_at is null and t.due_at < ${now}
      and not exists (select from bell_fact f where f.event = 'task_overdue' and f.subject_kind = 'task' and f.subject_id = t.id)
    order by t.due_at, t.id limit ${sql.lit(OVERDUE_AT_ONCE)}`.execute(database(em));
  const subjects = await readSubjects(
    em,
    tasks.map(({ subjectKind: kind, subjectId: id }) => ({ kind, id })),
  );
  const named = new Map(subjects.map(({ subject, name }) => [subjectKey(subject), subjectWords(subject.kind, name)]));
  for (const { id, siteId, dueAt, subjectKind, subjectId, ...task } of tasks) {
    const about = named.get(subjectKey({ kind: subjectKind, id: subjectId }));
    const of = { subjectKind: 'task', subjectId: id, revision: 0, siteId, accountId: null };
    const data = { task, about };
    await putFact(em, { event: 'task_overdue', ...of, at: dueAt, data });
  }
  return tasks.length;
}

interface OverdueTask {
  readonly id: string;
  readonly kind: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly siteId: string | null;
  readonly dueAt: Date;
  readonly ownerId: string | null;
  readonly excludedOwnerId: string | null;
}

/** From the hour itself where the batch was made before it, else from the moment it was made. */
async function noteLateBatches(em: EntityManager, now: Date): Promise<number> {
  const hour = sql`((b.batch_date || ' ' || s.cut_off_time)::timestamp at time zone s.time_zone)`;
  const made = await sql`${HEAD}
    select 'batch_late', 'batch', b.id, 0, b.site_id, null::uuid, ${now}::timestamptz, jsonb_build_object('date', b.batch_date, 'ordinal', b.ordinal)
    from batch b join site s on s.id = b.site_id
    where b.status in (${constant('frozen')}, ${constant('archived')}, ${constant('submitting')}, ${constant('unknown')})
      and greatest(${hour}, b.created_at) + ${milliseconds(BATCH_LATE_AFTER_MS)} < ${now}
      and not exists (select from bell_fact f where f.event = 'batch_late' and f.subject_kind = 'batch' and f.subject_id = b.id)
    ${ONCE}`.execute(database(em));
  return Number(made.numAffectedRows ?? 0n);
}

/** The nearest of the named numbers of days, once each; a certificate that has ended is the last of them. */
async function noteCertificates(em: EntityManager, now: Date): Promise<number> {
  const left = sql`ceil(extract(epoch from (c.facts ->> 'validTo')::timestamptz - ${now}::timestamptz) / 86400)::int`;
  const steps = sql.join([0, ...CERTIFICATE_DAYS]);
  const made = await sql`${HEAD}
    select 'certificate_ending', 'certificate', c.id, step.days, null::text, c.account_id, ${now}::timestamptz, jsonb_build_object('days', greatest(${left}, 0))
    from own_certificate c cross join lateral (select min(d) as days from unnest(array[${steps}]::int[]) d where d >= ${left}) step
    where c.state = ${constant('accepted')} and step.days is not null ${ONCE}`.execute(database(em));
  return Number(made.numAffectedRows ?? 0n);
}
