import type { EntityManager } from '@mikro-orm/postgresql';
import type { LetterEventKind } from '#domain/letters/letter-event.ts';
import type { Subject, SubjectKind } from '#domain/work/subject.ts';
import type { WorkTimelineKind } from '#domain/work/work-timeline.ts';
import { carryOut, type Statement } from '../statements/together.ts';

/** What a kind of subject may have written into its timeline, besides people's work. */
interface TimelineKinds extends Readonly<Record<SubjectKind, string>> {
  readonly letter: LetterEventKind;
  readonly batch: never;
  readonly installation: never;
}

interface EntryOf<Kind extends SubjectKind> {
  readonly subject: Subject<Kind>;
  /** Derived from what happened, unique within the subject: a repeated step writes nothing new. */
  readonly eventKey: string;
  readonly at: Date;
  readonly kind: TimelineKinds[Kind] | WorkTimelineKind;
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
  return {
    sql: `insert into timeline (subject_kind, subject_id, event_key, at, kind, actor_id, data) values (?, ?, ?, ?, ?, ?, ?::jsonb)
     on conflict (subject_kind, subject_id, event_key) do nothing returning id`,
    params: [subject.kind, subject.id, eventKey, at, kind, actorId ?? null, JSON.stringify(data ?? {})],
  };
}

/** Appends lines of any subjects by one statement; those already there stay as they are. */
export async function appendTimelineEntries(em: EntityManager, entries: readonly NewTimelineEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ subject, ...entry }) => ({ ...entry, subjectKind: subject.kind, subjectId: subject.id }));
  await em.execute(
    `insert into timeline (subject_kind, subject_id, event_key, at, kind, actor_id, data)
     select r."subjectKind", r."subjectId", r."eventKey", r.at, r.kind, r."actorId", coalesce(r.data, '{}')
       from jsonb_to_recordset(?::jsonb) as r("subjectKind" text, "subjectId" uuid, "eventKey" text, at timestamptz,
            kind text, "actorId" uuid, data jsonb)
     on conflict (subject_kind, subject_id, event_key) do nothing`,
    [JSON.stringify(rows)],
  );
}

/** One line of a timeline with its actor's name. */
export interface TimelineRow {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor_name: string | null;
}

/** A subject's timeline, oldest first. Who a task was handed to and what a comment says is put into the line's data. */
export function listTimeline(em: EntityManager, subject: Subject): Promise<TimelineRow[]> {
  return em.execute<TimelineRow[]>(
    `select e.id::text as id, e.at, e.kind, a.full_name as actor_name,
            e.data || jsonb_strip_nulls(jsonb_build_object('to', o.full_name, 'text', c.text)) as data
       from timeline e left join account a on a.id = e.actor_id
       left join account o on o.id = (e.data ->> 'toId')::uuid
       left join task_comment c on c.id = (e.data ->> 'commentId')::uuid
      where e.subject_kind = ? and e.subject_id = ? order by e.at, e.id`,
    [subject.kind, subject.id],
  );
}
