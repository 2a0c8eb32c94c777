import type { EntityManager } from '@mikro-orm/postgresql';
import { reasonWords, type LetterReason } from '#domain/letters/letter-reasons.ts';
import { appendAudit } from '../work/audit.ts';
import { appendTimeline } from '../work/timeline.ts';
import { enqueueSignal } from '../work/outbox.ts';
import { loadLetter } from '../letters/letter-row.ts';
import { mustMoveLetters } from '../letters/move-letters.ts';
import { answerLetter } from './batch-letters.ts';
import { submissionMessage } from './share-results.ts';
import { authorDates, awaitingAuthor, openAuthorTask } from '../letters/author-task.ts';
import { letterSubject } from '#domain/work/subject.ts';

/** A signed letter that our own last look before sending has found changed. */
export interface VoidedLetter {
  readonly letterId: string;
  readonly revision: number;
  readonly row: number;
  readonly reason: LetterReason;
}

/**
 * Takes a letter out of its batch before anything is sent: its approval no longer stands. The author gets a task with the reason, the
 * timeline and the audit say so, and the letter's workflow waits for it to be approved anew.
 */
export async function voidApproval(
  em: EntityManager,
  batchId: string,
  { letterId, revision, row, reason }: VoidedLetter,
  now: Date,
): Promise<void> {
  const [column, message] = ['FILE_NAME', reasonWords(reason)];
  const rejection = { result: 'rejected', faults: [{ row, column, message }] } as const;
  if (!(await answerLetter(em, batchId, letterId, rejection))) return;
  const letter = { ...(await loadLetter(em, letterId)), revision };
  const dates = await authorDates(em, 'mend', letter, now);
  const awaiting = awaitingAuthor('new_approval', dates);
  const faults = [{ code: 'approval_voided', field: 'pdf', message }];
  await mustMoveLetters(em, [{ id: letterId, to: 'needs_fix', awaiting, more: { faults, batchId: null } }], {}, now);
  const subject = letterSubject(letterId);
  await openAuthorTask(em, 'mend', letter, { ...dates, details: { from: 'check' } }, now);
  const data = { reason };
  await appendTimeline(em, { subject, eventKey: `voided:${batchId}`, at: now, kind: 'voided', data });
  await enqueueSignal(em, submissionMessage(batchId, { letterId, revision }, 'rejected'), now);
  const evidence = { revision, batchId, why: 'changed_after_signing' };
  await appendAudit(em, { at: now, action: 'letter.approval_voided', subject, data: evidence });
}
