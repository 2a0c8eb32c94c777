import type { EntityManager } from '@mikro-orm/postgresql';
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
export async function appendLetterEvent(em: EntityManager, event: NewLetterEvent): Promise<boolean> {
  const rows = await em.execute<{ id: string }[]>(
    `insert into letter_event (letter_id, event_key, at, kind, actor_id, data) values (?, ?, ?, ?, ?, ?::jsonb)
     on conflict (letter_id, event_key) do nothing returning id`,
    [event.letterId, event.eventKey, event.at, event.kind, event.actorId ?? null, JSON.stringify(event.data ?? {})],
  );
  return rows.length > 0;
}
