import { LEFT_OUT } from '#domain/batches/left-out.ts';
import { maySettle } from '#domain/batches/batch-life.ts';
import type { Batch } from '#db/batches/batch.entity.ts';
import type { EntityManager } from '#db/orm.ts';
import { namesOf } from '#db/letters/letter-details.ts';
import { appendAudit } from '#db/work/audit.ts';
import {
  countReady,
  findBatch,
  listAttempts,
  listBatches,
  listBatchLetters,
  type AttemptRow,
  type BatchLetterRow,
} from '#db/batches/batches.ts';
import { listLeftOut, type LeftOutRow } from '#db/batches/left-out.ts';
import { readFacts, unconnectedChannels } from '#db/operating/operating-facts.ts';
import { openBatches } from '#db/batches/open-batches.ts';
import type {
  BatchCard,
  BatchLetterView,
  LeftOutLetterView,
  OpenedBatches,
  BatchPreview,
  BatchReadiness,
  SettledState,
  SubmissionAttemptView,
  BatchListItem,
} from '#views/batches/batch.ts';
import type { DecisionAnswer } from '#views/work/decision.ts';
import { noAdapterWords, type ChannelName } from '#domain/post/channels.ts';
import type { SubmissionFinding } from '#domain/batches/batch-status.ts';
import type { Page } from '#views/paging.ts';
import { requireSiteRole, type Actor, type SiteActor, type Command } from '../actor.ts';
import { decideOnce } from '../work/decide-once.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { readTasksOf } from '../work/task-view.ts';
import { readTimeline } from '../work/timeline-view.ts';
import { loadSite } from '#db/people/step-people.ts';
import { ApplicationError } from '../errors.ts';
import { batchItem, readBatchMarks } from './batch-item.ts';
import { toldWhoSaw } from './who-was-first.ts';
import { readPreview } from './batch-preview.ts';
import { batchAwaitingView, pausedArgs, withSince } from '../work/awaiting-view.ts';
import { isHeldByRecovery } from '../work/held-awaiting.ts';
import { pageLimit, pageOf, placeOf } from '../http/cursor.ts';
import type { ListRequest } from '../routes/common-schemas.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { batchWorkflowId } from '#domain/batches/batch-process.ts';
import { findPause } from '#db/processes/paused.ts';
import { hasOpenTask } from '#db/work/tasks.ts';

export interface BatchService {
  list(actor: Actor, request: ListRequest): Promise<Page<BatchListItem>>;
  card(actor: Actor, batchId: string): Promise<BatchCard>;
  /** Freezes what is ready, or only what of it was confirmed, and starts sending. */
  open(actor: Actor, command: Command, letterIds?: readonly string[]): Promise<OpenedBatches>;
  /** What would be frozen now: to be read before it is. */
  preview(actor: Actor): Promise<BatchPreview>;
  readiness(actor: Actor): Promise<BatchReadiness>;
  /** How the site sends its letters. */
  channel(actor: Actor): Promise<ChannelName>;
  /** Ways by which no batch is made now: no worker has them. */
  unconnected(actor: Actor): Promise<ReadonlySet<ChannelName>>;
  /** What a person found in the Post's cabinet about an unclear submission. */
  settle(
    actor: Actor,
    batchId: string,
    request: { readonly finding: SubmissionFinding },
    command: Command,
  ): Promise<DecisionAnswer<SettledState>>;
}

/** Batches: lists, cards, opening by hand, and a person's word on an unclear submission. */
export function createBatchService(deps: ServiceDeps): BatchService {
  const { database, clock } = deps;
  return {
    list: async (actor, request) => {
      const limit = pageLimit(request);
      const query = { siteId: readableSite(actor), after: placeOf(request.cursor), limit: limit + 1 };
      const { rows, marks } = await database.read(async (em) => {
        const found = await listBatches(em, query);
        const ids = found.map(({ id }) => id);
        return { rows: found, marks: await readBatchMarks(em, ids) };
      });
      return pageOf(rows, limit, ({ batch }) => batchItem(batch, marks));
    },
    card: (actor, batchId) => database.read((em) => readBatchCard(em, actor, batchId)),
    open: async (actor, command, letterIds) => {
      const supervisor = requireSiteRole(actor, 'supervisor');
      const request = { actor, command, record: 'batches.open', args: letterIds === undefined ? {} : { letterIds } };
      return changeOnce(database, request, clock, (em, now) => open(em, supervisor, now, letterIds));
    },
    preview: async (actor) => {
      const { siteId } = requireSiteRole(actor, 'clerk', 'supervisor');
      return database.read(async (em) => readPreview(em, siteId, await clock(em)));
    },
    readiness: async (actor) => {
      const { siteId } = requireSiteRole(actor, 'clerk', 'supervisor');
      return database.read(async (em) => countReady(em, siteId, await clock(em)));
    },
    channel: async (actor) => {
      const { siteId } = requireSiteRole(actor, 'clerk', 'supervisor');
      return database.read(async (em) => (await loadSite(em, siteId)).channel);
    },
    unconnected: async (actor) => {
      requireSiteRole(actor, 'clerk', 'supervisor');
      return database.read(async (em) => unconnectedChannels(await readFacts(em)));
    },
    settle: async (actor, batchId, { finding }, command) => {
      const supervisor = requireSiteRole(actor, 'supervisor');
      const batch = await database.read((em) => readBatch(em, supervisor, batchId));
      const request = { actor, command, operation: 'batches.settle', args: { batchId, finding } };
      const decision = await decideOnce(database, request, clock, {
        ...{ subject: batchSubject(batchId), workflowId: batchWorkflowId(batch), check: () => Promise.resolve() },
        engine: deps.gateway,
        standing: async (em) => {
          if ((await readBatch(em, supervisor, batchId)).status === 'closed') return 'over';
          return (await hasOpenTask(em, batchSubject(batchId), 'unclear_submission')) ? 'due' : 'elsewhere';
        },
        decide: (decisionId) => deps.gateway.settleSubmission(batch, { actorId: actor.accountId, finding }, decisionId),
      }).catch((error: unknown) => toldWhoSaw(deps, supervisor, batchId, error));
      return decision.kind === 'done' ? { kind: 'done', result: { stage: decision.result.stage } } : decision;
    },
  };
}

const HELD =
  'Идёт восстановление: пока у Почты не выяснено, какие письма у неё есть, партии не собираются и не передаются. Подписанные письма ждут и не потеряны.';

async function open(
  em: EntityManager,
  supervisor: SiteActor,
  now: Date,
  letterIds: readonly string[] | undefined,
): Promise<OpenedBatches> {
  const { siteId, accountId } = supervisor;
  const result = await openBatches(em, { siteId, now, createdById: accountId, letterIds });
  if (result.isHeld) throw new ApplicationError('conflict', { detail: HELD });
  const { opened, unconnected, withheld } = result;
  if (opened.length === 0 && unconnected.length > 0)
    throw new ApplicationError('conflict', { detail: unconnected.map(noAdapterWords).join(' ') });
  for (const { batchId, letterCount } of opened) {
    await appendAudit(em, {
      at: now,
      actorId: accountId,
      action: 'batch.opened',
      subject: batchSubject(batchId),
      data: { letterCount },
    });
  }
  return { opened, withheld };
}

/** @throws ApplicationError `not-found`, the same for an absent and for a foreign batch */
export async function readBatch(em: EntityManager, actor: Actor, batchId: string): Promise<Batch> {
  const batch = await findBatch(em, readableSite(actor), batchId);
  if (!batch) throw new ApplicationError('not-found', { detail: 'Такой партии нет.' });
  return batch;
}

async function readBatchCard(em: EntityManager, actor: Actor, batchId: string): Promise<BatchCard> {
  const batch = await readBatch(em, actor, batchId);
  const names = await namesOf(em, [batch.createdById ?? null]);
  return {
    ...batchItem(batch, await readBatchMarks(em, [batch.id])),
    ...(await haltWords(em, batch, actor)),
    archiveFileName: batch.archiveFileName ?? null,
    uploadId: batch.uploadId ?? null,
    hasArchive: batch.archiveSha256 != null,
    hasForm103: batch.form103Sha256 != null,
    createdByName: names.get(batch.createdById ?? '') ?? null,
    letters: (await listBatchLetters(em, batch.id)).map(letterView),
    leftOut: (await listLeftOut(em, batch.id)).map(leftOutView),
    attempts: (await listAttempts(em, batch.id)).map(attemptView),
    tasks: await readTasksOf(em, actor, batchSubject(batch.id)),
    timeline: await readTimeline(em, batchSubject(batch.id)),
    canSettle: maySettle(batch, actor),
  };
}

/** Said instead of what it waits for while its process stands still, or a recovery holds it. */
async function haltWords(em: EntityManager, batch: Batch, { timeZone }: Actor): Promise<Partial<BatchCard>> {
  if (batch.status === 'closed') return {};
  const by = await findPause(em, batchWorkflowId(batch));
  if (by !== null) {
    const paused = batchAwaitingView({ code: 'paused', args: pausedArgs(by, timeZone) }, by.at);
    return { awaiting: withSince(paused, by.at) };
  }
  const isHeld = await isHeldByRecovery(em, batch.awaiting ?? null);
  return isHeld ? { awaiting: batchAwaitingView({ code: 'recovery' }, batch.statusSince) } : {};
}

function letterView(row: BatchLetterRow): BatchLetterView {
  return {
    letterId: row.letter_id,
    row: row.row,
    registrationNumber: row.registration_number,
    recipientName: row.recipient_name,
    kind: row.kind,
    shpi: row.shpi,
    status: row.status,
    outcome: row.outcome,
    result: row.result,
    isLeft: row.is_left,
    faults: row.faults ?? [],
    keyPlace: row.key_place,
  };
}

function leftOutView({ letterId, number, why, at, byName, reason }: LeftOutRow): LeftOutLetterView {
  return { letterId, registrationNumber: number, why, words: LEFT_OUT[why], at: at.toISOString(), byName, reason };
}

function attemptView({ attempt, created_at, answered_at, outcome, reason }: AttemptRow): SubmissionAttemptView {
  return {
    attempt,
    createdAt: created_at.toISOString(),
    answeredAt: answered_at?.toISOString() ?? null,
    outcome,
    reason,
  };
}
