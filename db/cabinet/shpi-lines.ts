import { batchSubject, letterSubject } from '#domain/work/subject.ts';
import type { NewTimelineEntry } from '../work/timeline.ts';

/** A number that is written now. */
export interface WrittenShpi {
  readonly letterId: string;
  readonly number: string;
  /** In whose place; null: the letter was accepted without one. */
  readonly was: string | null;
  readonly shpi: string;
}

interface By {
  readonly at: Date;
  readonly actorId: string;
  /** Of the decision. */
  readonly key: string;
}

/** What a letter's course says of it. */
export function letterLine({ letterId, was, shpi }: WrittenShpi, { at, actorId, key }: By): NewTimelineEntry {
  const kind = was === null ? 'shpi_given' : 'shpi_corrected';
  const data = was === null ? { shpi } : { was, shpi };
  return { subject: letterSubject(letterId), eventKey: `${kind}:${key}`, at, actorId, kind, data };
}

/** What the course of its batch says. */
export function batchLine(batchId: string, written: WrittenShpi, { at, actorId, key }: By): NewTimelineEntry {
  const { letterId, number, was, shpi } = written;
  const kind = was === null ? 'shpi_given' : 'shpi_replaced';
  const data = was === null ? { number, shpi } : { number, was, shpi };
  return { subject: batchSubject(batchId), eventKey: `${kind}:${key}:${letterId}`, at, actorId, kind, data };
}
