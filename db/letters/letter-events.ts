import type { EntityManager } from '@mikro-orm/postgresql';
import { carryOut, type Statement } from '../statements/together.ts';
import type { LetterEventKind } from '#domain/letters/letter-event.ts';

/** One line for a letter's timeline. */
export interface NewLetterEvent {
  readonly letterId: string;
  /** Derived from what happened, unique within the letter: a repeated step writes nothing new. */
  readonly eventKey: string;
  readonly at: Date;
  readonly kind: LetterEventKind;
  readonly actorId?: string | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

/** Appends a line; returns false when it was already there. */
export function appendLetterEvent(em: EntityManager, event: NewLetterEvent): Promise<boolean> {
  return carryOut(em, letterEvent(event));
}

/** The same as a part of a step. */
export function letterEvent({ letterId, eventKey, at, kind, actorId, data }: NewLetterEvent): Statement {
  return {
    sql: `insert into letter_event (letter_id, event_key, at, kind, actor_id, data) values (?, ?, ?, ?, ?, ?::jsonb)
     on conflict (letter_id, event_key) do nothing returning id`,
    params: [letterId, eventKey, at, kind, actorId ?? null, JSON.stringify(data ?? {})],
  };
}

/** Appends lines of any letters by one statement; those already there stay as they are. */
export async function appendLetterEvents(em: EntityManager, events: readonly NewLetterEvent[]): Promise<void> {
  if (events.length === 0) return;
  await em.execute(
    `insert into letter_event (letter_id, event_key, at, kind, actor_id, data)
     select r."letterId", r."eventKey", r.at, r.kind, r."actorId", coalesce(r.data, '{}')
       from jsonb_to_recordset(?::jsonb)
         as r("letterId" uuid, "eventKey" text, at timestamptz, kind text, "actorId" uuid, data jsonb)
     on conflict (letter_id, event_key) do nothing`,
    [JSON.stringify(events)],
  );
}
