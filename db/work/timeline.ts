import type { EntityManager } from '@mikro-orm/postgresql';
import type { LetterEventKind } from '#domain/letters/letter-event.ts';
import type { Subject } from '#domain/work/subject.ts';
import { carryOut, type Statement } from '../statements/together.ts';

/** One line for a subject's timeline. */
export interface NewTimelineEntry {
  readonly subject: Subject<'letter'>;
  /** Derived from what happened, unique within the subject: a repeated step writes nothing new. */
  readonly eventKey: string;
  readonly at: Date;
  readonly kind: LetterEventKind;
  readonly actorId?: string | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

/** Appends a line; returns false when it was already there. */
export function appendTimeline(em: EntityManager, entry: NewTimelineEntry): Promise<boolean> {
  return carryOut(em, timelineEntry(entry));
}

/** The same as a part of a step. */
export function timelineEntry({ subject, eventKey, at, kind, actorId, data }: NewTimelineEntry): Statement {
  return {
    sql: `insert into letter_event (letter_id, event_key, at, kind, actor_id, data) values (?, ?, ?, ?, ?, ?::jsonb)
     on conflict (letter_id, event_key) do nothing returning id`,
    params: [subject.id, eventKey, at, kind, actorId ?? null, JSON.stringify(data ?? {})],
  };
}

/** Appends lines of any subjects by one statement; those already there stay as they are. */
export async function appendTimelineEntries(em: EntityManager, entries: readonly NewTimelineEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await em.execute(
    `insert into letter_event (letter_id, event_key, at, kind, actor_id, data)
     select (r.subject ->> 'id')::uuid, r."eventKey", r.at, r.kind, r."actorId", coalesce(r.data, '{}')
       from jsonb_to_recordset(?::jsonb)
         as r(subject jsonb, "eventKey" text, at timestamptz, kind text, "actorId" uuid, data jsonb)
     on conflict (letter_id, event_key) do nothing`,
    [JSON.stringify(entries)],
  );
}
