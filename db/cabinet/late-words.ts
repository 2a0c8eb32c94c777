import type { EntityManager } from '@mikro-orm/postgresql';
import { batchStartKey, type BatchInput } from '#domain/batches/batch-process.ts';
import type { BatchTerms } from '#domain/batches/batch-term.ts';
import type { HandOverSaid } from '#domain/batches/cabinet-process.ts';
import { HAND_OVER_WORDS } from '#domain/cabinet/late-word.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { loadBatch } from '../batches/batch-row.ts';
import { openBatches } from '../batches/open-batches.ts';
import { appendAudit } from '../work/audit.ts';
import { findStart } from '../work/outbox.ts';
import { appendTimeline } from '../work/timeline.ts';
import { addUploadDoubts, findLetGo } from './upload-doubts.ts';

/** What somebody said of the archive of a batch that had been taken back before. */
export interface LateWord {
  readonly batchId: string;
  readonly actorId: string;
  readonly said: HandOverSaid;
  /** By which decision it was told: once more the same adds nothing. */
  readonly decisionId: string;
}

/**
 * Keeps the word in the batch's course, under the caller's lock of the batch. Its letters may be in the cabinet from now on: those that are
 * in no batch get one at once, in which nobody recalls them and a person looks before they are offered; any other batch with them asks first, too.
 */
export async function keepLateWord(em: EntityManager, word: LateWord, now: Date): Promise<void> {
  const { batchId, actorId, said, decisionId } = word;
  const subject = batchSubject(batchId);
  const data = { words: HAND_OVER_WORDS[said] };
  const line = { eventKey: `uploaded_late:${decisionId}`, at: now, kind: 'uploaded_late', actorId, data } as const;
  if (!(await appendTimeline(em, { subject, ...line }))) return;
  await appendAudit(em, { at: now, actorId, action: 'batch.uploaded_late', subject, data: { said, decisionId } });
  await addUploadDoubts(em, { batchId, toldById: actorId }, now);
  const { free } = await findLetGo(em, batchId);
  if (free.length === 0) return;
  const { siteId } = await loadBatch(em, batchId);
  const { input } = (await findStart<BatchInput>(em, batchStartKey(batchId))) ?? {};
  await openBatches(em, { siteId, now, letterIds: free, terms: input && termsOf(input) });
}

/** They are waited for as they were. */
function termsOf({ lookUpWindowMs, form103WindowMs }: BatchInput): BatchTerms {
  return { lookUpWindowMs, form103WindowMs };
}
