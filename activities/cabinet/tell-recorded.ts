import { appendTimeline } from '#db/work/timeline.ts';
import { DOUBTS, type Doubt } from '#domain/cabinet/answer-row.ts';
import { batchSubject } from '#domain/work/subject.ts';
import type { ToldRequest } from './contract.ts';
import { say } from './hand-over.ts';
import type { Telling } from './told-once.ts';

/** A number that stands in the place of another one now. */
export interface ReplacedShpi {
  readonly letterId: string;
  readonly number: string;
  readonly was: string;
  readonly shpi: string;
}

/** What has come of a confirmed reading. */
export interface Recorded {
  readonly accepted: number;
  readonly faulty: number;
  readonly replaced: readonly ReplacedShpi[];
  /** Why rows went back to the person, a row each. */
  readonly returned: readonly Doubt[];
}

/** Tells it in the batch's course: what was written, each number that was replaced, and what was not written and why. */
export async function tellRecorded(telling: Telling, request: ToldRequest, recorded: Recorded): Promise<void> {
  const { accepted, faulty, replaced, returned } = recorded;
  const isOnlyOther = accepted + faulty === 0 && replaced.length + returned.length > 0;
  if (!isOnlyOther) await say(telling, request, 'answers_read', { accepted, faulty });
  for (const one of replaced) await tellReplaced(telling, request, one);
  if (returned.length === 0) return;
  const why = [...new Set(returned)].map((doubt) => DOUBTS[doubt]).join('; ');
  await say(telling, request, 'answers_returned', { count: returned.length, why });
}

async function tellReplaced(
  { tx, now, batch }: Telling,
  { actorId, decisionId }: ToldRequest,
  { letterId, number, was, shpi }: ReplacedShpi,
): Promise<void> {
  const line = { at: now, kind: 'shpi_replaced', actorId, data: { number, was, shpi } } as const;
  const eventKey = `shpi_replaced:${decisionId}:${letterId}`;
  await appendTimeline(tx, { subject: batchSubject(batch.id), eventKey, ...line });
}
