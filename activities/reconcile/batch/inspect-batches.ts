import pLimit from 'p-limit';
import { postFileName } from '#domain/letters/letter-number.ts';
import { BATCH_INVARIANTS, batchFindings } from '#domain/reconcile/batch/batch-rules.ts';
import type { BatchFacts } from '#domain/reconcile/batch/batch-facts.ts';
import type { Clock } from '#domain/reconcile/facts.ts';
import {
  readBatchesById,
  readBatchPage,
  readBatchParts,
  type BatchPageRow,
  type BatchParts,
} from '#db/reconcile/batch-page.ts';
import { loadProfile } from '#db/limits/load-profile.ts';
import { BATCH_WORKFLOW, batchWorkflowId } from '#domain/batches/batch-process.ts';
import { readArchivedPairs } from './batch-content.ts';
import { count, type Look, type Sighting } from '../look.ts';
import { readClock } from '../read-clock.ts';
import { hasTurn } from '../turns.ts';
import { pagesOf, type SubjectInspector, type SubjectPages } from '../subject-inspector.ts';
import { knownBatchWorkflows } from '#db/reconcile/whole-tables.ts';

/** Archives hold up to 25 MB: few at once. */
const LANES = 2;

/** I1, I3, I6, I7, I9 and I10 of every batch. */
async function* inspectBatches(look: Look): AsyncGenerator<Sighting> {
  for await (const { rows, parts } of pagesOf(look, PAGES)) {
    const clock = await readClock(look.dependencies);
    const facts = await pLimit(LANES).map(rows, (row) => batchFactsOf(look, row, parts, clock));
    for (const one of facts) {
      count(look, BATCH_INVARIANTS);
      const { status, statusSince } = one.batch;
      const stamp = [status, statusSince, one.workflow?.historyEvents].join(':');
      for (const finding of batchFindings(one, look.bounds)) yield { finding, stamp };
    }
    look.options.onProgress?.();
  }
}

async function batchFactsOf(look: Look, row: BatchPageRow, parts: BatchParts, clock: Clock): Promise<BatchFacts> {
  const { blobs, orm } = look.dependencies;
  const own = <T extends { readonly batchId: string }>(rows: readonly T[]): T[] =>
    rows.filter(({ batchId }) => batchId === row.id);
  const start = own(parts.starts)[0] ?? null;
  const window = start?.lookUpWindowMs ?? null;
  const isStored = async (sha256: string | null) => (sha256 === null ? null : blobs.has(sha256));
  const isArchiveStored = await isStored(row.archiveSha256);
  return {
    batch: { ...row, limits: await loadProfile(orm.em.fork(), row.profileId) },
    timeZone: row.timeZone,
    places: own(parts.places).map((place) => ({ ...place, fileName: postFileName(place.registrationNumber) })),
    intents: own(parts.intents),
    openTasks: own(parts.tasks).map(({ kind }) => kind),
    findings: own(parts.findings).length,
    terms: window === null ? null : { lookUpWindowMs: window },
    start,
    waitingMessages: start?.isDelivered === false ? 1 : 0,
    workflow: await workflowOf(look, row),
    isArchiveStored,
    isFormStored: await isStored(row.form103Sha256),
    archived:
      isArchiveStored === true && isRead(look, row, clock)
        ? await readArchivedPairs(look.dependencies, row)
        : undefined,
    clock,
  };
}

function isRead({ options, subjects }: Look, { id, changedAt }: BatchPageRow, { jumpedMs }: Clock): boolean {
  if (options.isDeep === true) return true;
  if (options.changedSince === undefined) return false;
  if (options.watched?.has(`batch/${id}`) === true) return true;
  return subjects !== null || changedAt - jumpedMs >= options.changedSince || hasTurn(id, options.turn ?? 0);
}

async function workflowOf(
  { dependencies: { book }, hasWorker }: Look,
  { siteId, batchDate, ordinal, status }: BatchPageRow,
): Promise<BatchFacts['workflow']> {
  const workflowId = batchWorkflowId({ siteId, batchDate, ordinal });
  const described = await book.describe(workflowId);
  if (described === null) return null;
  const isAsked = hasWorker && described.status === 'running' && status !== 'closed';
  return { ...described, state: isAsked ? await book.batchState(workflowId) : null };
}

const PAGES: SubjectPages<BatchPageRow, BatchParts> = {
  ...{ kind: 'batch', pageSize: 20 },
  ...{ readAfter: readBatchPage, readByIds: readBatchesById, readParts: readBatchParts },
};

export const BATCHES: SubjectInspector = {
  ...{ kind: 'batch', workflowType: BATCH_WORKFLOW, knownWorkflows: knownBatchWorkflows },
  inspect: inspectBatches,
};
