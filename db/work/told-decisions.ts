import { statements } from '../statements/database.ts';
import type { Statement } from '../statements/together.ts';
import { json, now as clock } from '../statements/values.ts';

/** Words of a decision stand in the subject's own row; whoever tells it again leaves them out, for nothing private goes by the outbox. */
export const WORDS_IN_ROW = '…';

/**
 * A decision that is carried out in the caller's transaction. The engine may still lose it: until the workflow's step is recorded, an
 * update lives in the engine's memory only. So it is told again under its own id until the engine has it: a repeat changes nothing.
 */
export interface CarriedOut {
  /** The update's id, made from the person's key. */
  readonly decisionId: string;
  /** Of the process that made the decision; the subject's own row does not name every one. */
  readonly workflowId: string;
  /** The update's name in that process's contract. */
  readonly updateName: string;
  /** What the update is given: ids, hashes and numbers, with `WORDS_IN_ROW` in the place of words. */
  readonly request: Readonly<Record<string, unknown>>;
}

/** Queues it as a part of a step; later messages to that process wait behind it. */
export function decisionQueued({ decisionId, workflowId, updateName, request }: CarriedOut, now: Date): Statement {
  return statements
    .insertInto('outbox')
    .values({
      dedupe_key: decisionId,
      kind: 'decision',
      workflow_id: workflowId,
      signal_name: updateName,
      payload: json(request),
      created_at: now,
      next_attempt_at: clock(),
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning('id');
}
