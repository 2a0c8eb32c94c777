import type { BatchFacts, BatchRowFacts } from '#domain/reconcile/batch/batch-facts.ts';
import type { Clock, WorkflowFacts } from '#domain/reconcile/facts.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { AT, MINUTE_MS } from './times.ts';

type Status = BatchRowFacts['status'];

/** Each state of a batch, with the stage of its workflow there. */
const STAGES: Readonly<Record<Status, string>> = {
  frozen: 'archiving',
  archived: 'submitting',
  submitting: 'submitting',
  unknown: 'unknown',
  answered: 'form103',
  refused: 'form103',
  closed: 'closed',
};

export const BATCH_STATUSES = Object.keys(STAGES) as readonly Status[];
export const WINDOW_MS = 30 * MINUTE_MS;

/** One batch of two letters, the second of them taken out by the Post, sound in every respect, a minute after it came to this state. */
export function soundBatch(status: Status): BatchFacts {
  const isSent = status !== 'frozen' && status !== 'archived';
  const isAnswered = status === 'answered' || status === 'refused' || status === 'closed';
  const since = isSent ? AT.sent : AT.batched;
  const now = since + MINUTE_MS;
  const pair = { pdfSha256: 'pdf-1', signatureSha256: 'signature-1' };
  const other = { pdfSha256: 'pdf-2', signatureSha256: 'signature-2' };
  const isRefused = status === 'refused';
  return {
    batch: {
      ...{ id: 'batch-1', siteId: '50MS0095', batchDate: '2026-01-12', ordinal: 1, status, statusSince: since },
      ...{
        limits: OTPRAVKA_2020,
        letterCount: 2,
        archiveSha256: 'archive-1',
        archiveByteSize: 200_000,
        createdAt: AT.batched,
      },
      acceptedCount: isAnswered && !isRefused ? 1 : null,
    },
    timeZone: 'Europe/Moscow',
    places: [
      { row: 1, result: isAnswered && !isRefused ? 'accepted' : null, fileName: '768.pdf', ...pair },
      { row: 2, result: isAnswered ? 'rejected' : null, fileName: '769.pdf', ...other },
    ],
    intents: isSent ? [{ attempt: 1, archiveSha256: 'archive-1', createdAt: AT.sent, outcome: null }] : [],
    openTasks: [],
    findings: 0,
    terms: { lookUpWindowMs: WINDOW_MS },
    start: { isDelivered: true },
    waitingMessages: 0,
    workflow: workflowAt(status, now),
    isArchiveStored: true,
    isFormStored: status === 'closed' ? true : null,
    archived: [
      { fileName: '768.pdf', ...pair },
      { fileName: '769.pdf', ...other },
    ],
    clock: { now, jumpedMs: 0, machineNow: now },
  };
}

function workflowAt(status: Status, now: number): WorkflowFacts {
  return {
    status: status === 'closed' ? 'completed' : 'running',
    historyEvents: 20,
    state: { stage: STAGES[status] },
    pendingSteps: [],
    // A refused batch is being closed at that very moment.
    pendingTask: status === 'refused' ? { attempt: 1, since: now, isStarted: true } : null,
    openText: '',
    unsealed: [],
  };
}

interface Bend extends Partial<Omit<BatchFacts, 'batch' | 'workflow' | 'clock'>> {
  readonly batch?: Partial<BatchRowFacts>;
  /** Null: the engine does not know it. */
  readonly workflow?: Partial<WorkflowFacts> | null;
  readonly clock?: Partial<Clock>;
}

/** The same facts, bent in the places given. */
export function bentBatch(facts: BatchFacts, { batch, workflow, clock, ...others }: Bend): BatchFacts {
  const told =
    facts.workflow && workflow ? { ...facts.workflow, ...workflow } : workflow === null ? null : facts.workflow;
  return {
    ...facts,
    ...others,
    batch: { ...facts.batch, ...batch },
    workflow: told,
    clock: { ...facts.clock, ...clock },
  };
}

/** The same facts at another time of all clocks. */
export function batchAt(facts: BatchFacts, now: number): BatchFacts {
  return bentBatch(facts, { clock: { now, machineNow: now } });
}
