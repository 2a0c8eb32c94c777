import { batchLine, type WrittenShpi } from '#db/cabinet/shpi-lines.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { DOUBTS, type Doubt } from '#domain/cabinet/answer-row.ts';
import type { ToldRequest } from './contract.ts';
import { say } from './hand-over.ts';
import type { Telling } from './told-once.ts';

/** What has come of a confirmed reading. */
export interface Recorded {
  readonly accepted: number;
  readonly faulty: number;
  readonly replaced: readonly WrittenShpi[];
  /** Why rows went back to the person, a row each. */
  readonly returned: readonly Doubt[];
}

/** Tells it in the batch's course: what was written, each number that was replaced, and what was not written and why. */
export async function tellRecorded(telling: Telling, request: ToldRequest, recorded: Recorded): Promise<void> {
  const { accepted, faulty, replaced, returned } = recorded;
  const isOnlyOther = accepted + faulty === 0 && replaced.length + returned.length > 0;
  if (!isOnlyOther) await say(telling, request, 'answers_read', { accepted, faulty });
  const by = { at: telling.now, actorId: request.actorId, key: request.decisionId };
  for (const one of replaced) await appendTimeline(telling.tx, batchLine(telling.batch.id, one, by));
  if (returned.length === 0) return;
  const why = [...new Set(returned)].map((doubt) => DOUBTS[doubt]).join('; ');
  await say(telling, request, 'answers_returned', { count: returned.length, why });
}
