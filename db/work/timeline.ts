import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { OwnTimelineKind } from '#domain/work/subject-timelines.ts';
import type { Subject, SubjectKind } from '#domain/work/subject.ts';
import type { WorkTimelineKind } from '#domain/work/work-timeline.ts';
import { database, statements } from '../statements/database.ts';
import { carryOut, type Statement } from '../statements/together.ts';
import { anyOf, instantOf, json, micros, rowsGiven } from '../statements/values.ts';

interface EntryOf<Kind extends SubjectKind> {
  readonly subject: Subject<Kind>;
  /** Derived from what happened, unique within the subject: a repeated step writes nothing new. */
  readonly eventKey: string;
  readonly at: Date;
  readonly kind: OwnTimelineKind<Kind> | WorkTimelineKind;
  readonly actorId?: string | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

/** One line for a subject's timeline. */
export type NewTimelineEntry = { [Kind in SubjectKind]: EntryOf<Kind> }[SubjectKind] | WorkEntry;

/** People's work writes the same lines whatever it is about. */
type WorkEntry = Omit<EntryOf<never>, 'subject' | 'kind'> & {
  readonly subject: Subject;
  readonly kind: WorkTimelineKind;
};

/** Appends a line; returns false when it was already there. */
export function appendTimeline(em: EntityManager, entry: NewTimelineEntry): Promise<boolean> {
  return carryOut(em, timelineEntry(entry));
}

/** The same as a part of a step. */
export function timelineEntry({ subject, eventKey, at, kind, actorId, data }: NewTimelineEntry): Statement {
  return statements
    .insertInto('timeline')
    .values({
      subject_kind: subject.kind,
      subject_id: subject.id,
      event_key: eventKey,
      at,
      kind,
      actor_id: actorId ?? null,
      data: json(data ?? {}),
    })
    .onConflict((conflict) => conflict.columns(['subject_kind', 'subject_id', 'event_key']).doNothing())
    .returning('id');
}

const ENTRY_GIVEN = {
  subjectKind: 'text',
  subjectId: 'uuid',
  eventKey: 'text',
  at: 'timestamptz',
  kind: 'text',
  actorId: 'uuid',
  data: 'jsonb',
} as const;

/** Appends lines of any subjects by one statement; those already there stay as they are. */
export async function appendTimelineEntries(em: EntityManager, entries: readonly NewTimelineEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ subject, data = {}, ...entry }) => ({
    ...entry,
    data,
    subjectKind: subject.kind,
    subjectId: subject.id,
  }));
  await database(em)
    .insertInto('timeline')
    .columns(['subject_kind', 'subject_id', 'event_key', 'at', 'kind', 'actor_id', 'data'])
    .expression(
      statements
        .selectFrom(rowsGiven('r', ENTRY_GIVEN, rows))
        .select(['subjectKind', 'subjectId', 'eventKey', 'at', 'kind', 'actorId', 'data']),
    )
    .onConflict((conflict) => conflict.columns(['subject_kind', 'subject_id', 'event_key']).doNothing())
    .execute();
}

/** One line of a timeline with its actor's name. */
export interface TimelineRow {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor_name: string | null;
}

/** Which lines of a timeline are meant; of all that is left out. */
export interface WhichLines {
  readonly kinds?: readonly string[] | undefined;
  /** What the line's key names besides its kind: a report of an assignment. */
  readonly about?: string | undefined;
}

/** The newest of them with its actor's name, or null. */
export async function newestLine(
  em: EntityManager,
  subject: Subject,
  { kinds, about }: WhichLines,
): Promise<(TimelineRow & { readonly actor_id: string | null }) | null> {
  const row = await database(em)
    .selectFrom('timeline as e')
    .leftJoin('account as a', 'a.id', 'e.actor_id')
    .select(['e.id', 'e.at', 'e.kind', 'e.data', 'e.actor_id', 'a.full_name as actor_name'])
    .where('e.subject_kind', '=', subject.kind)
    .where('e.subject_id', '=', subject.id)
    .$if(kinds !== undefined, (some) => some.where('e.kind', '=', anyOf(kinds ?? [])))
    .$if(about !== undefined, (some) => some.where(sql<string>`split_part(e.event_key, ':', 2)`, '=', about ?? ''))
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row as (TimelineRow & { readonly actor_id: string | null }) | undefined) ?? null;
}

/** A subject's timeline, oldest first. Who a task was handed to and what a comment says is put into the line's data. */
export function listTimeline(em: EntityManager, subject: Subject): Promise<TimelineRow[]> {
  return listTimelines(em, [subject]);
}

/** A line of one of several timelines. */
export type TimelineOf = TimelineRow & {
  readonly subject_kind: SubjectKind;
  readonly subject_id: string;
  readonly place_micros: string;
};

/** The newest lines before a place, or of all. */
export interface TimelinePart {
  readonly before: { readonly micros: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** The timelines of several subjects as one, oldest first. */
export function listTimelines(em: EntityManager, subjects: readonly Subject[]): Promise<TimelineOf[]> {
  return linesOf(em, subjects).orderBy('e.at').orderBy('e.id').execute();
}

/** A part of the same, newest first. */
export function listTimelinePart(
  em: EntityManager,
  subjects: readonly Subject[],
  { before, limit }: TimelinePart,
): Promise<TimelineOf[]> {
  return linesOf(em, subjects)
    .$if(before !== undefined, (lines) =>
      lines.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('e.at', 'e.id'), '<', tuple(instantOf(before?.micros ?? '0'), before?.id ?? '0')),
      ),
    )
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit)
    .execute();
}

function linesOf(em: EntityManager, subjects: readonly Subject[]) {
  const put = sql<
    TimelineRow['data']
  >`e.data || jsonb_strip_nulls(jsonb_build_object('to', o.full_name, 'text', coalesce(c.text, said.text)))`;
  return database(em)
    .selectFrom('timeline as e')
    .innerJoin(rowsGiven('s', { kind: 'text', id: 'uuid' }, subjects), (join) =>
      join.onRef('s.kind', '=', 'e.subject_kind').onRef('s.id', '=', 'e.subject_id'),
    )
    .leftJoin('account as a', 'a.id', 'e.actor_id')
    .leftJoin('account as o', (join) => join.on('o.id', '=', sql<string>`(e.data ->> 'toId')::uuid`))
    .leftJoin('task_comment as c', (join) => join.on('c.id', '=', sql<string>`(e.data ->> 'commentId')::uuid`))
    .leftJoin('subject_comment as said', (join) => join.on('said.id', '=', sql<string>`(e.data ->> 'commentId')::uuid`))
    .select(['e.id', 'e.at', 'e.kind', 'e.subject_kind', 'e.subject_id', 'a.full_name as actor_name', put.as('data')])
    .select(({ ref }) => micros(ref('e.at')).as('place_micros'));
}
