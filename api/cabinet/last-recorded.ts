import type { EntityManager } from '#db/orm.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { readTimeline } from '../work/timeline-view.ts';

export interface LastRecorded {
  readonly words: string;
  /** Some rows were not written: they wait for a person again. */
  readonly areSomeReturned: boolean;
}

const KINDS: readonly string[] = ['answers_read', 'shpi_replaced', 'shpi_given', 'answers_returned'];

/** What the batch's course says of the last confirmed reading: its lines were written at one moment. */
export async function readLastRecorded(em: EntityManager, batchId: string): Promise<LastRecorded | null> {
  const lines = (await readTimeline(em, batchSubject(batchId))).filter(({ kind }) => KINDS.includes(kind));
  const at = lines.at(-1)?.at;
  if (at === undefined) return null;
  const last = lines.filter((line) => line.at === at);
  const words = last.map(({ text }) => `${text}.`).join(' ');
  return { words, areSomeReturned: last.some(({ kind }) => kind === 'answers_returned') };
}
