import { randomUUID } from 'node:crypto';
import type { Batch } from '#db/batches/batch.entity.ts';
import { settleAnswer } from '#db/cabinet/answers.ts';
import { listAskedLetters } from '#db/cabinet/asked-letters.ts';
import { noteMended } from '#db/cabinet/faults.ts';
import { findReading } from '#db/cabinet/readings.ts';
import { isUuid } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { batchWorkflowId } from '#domain/batches/batch-process.ts';
import { tellCabinet, type CabinetSaid, type CabinetWord } from '#domain/batches/cabinet-process.ts';
import { isRightShpi } from '#domain/cabinet/found-words.ts';
import { DECISION_REFUSALS } from '#domain/letters/decision-refusals.ts';
import { isCarriedByPerson } from '#domain/post/channels.ts';
import { batchSubject, letterSubject } from '#domain/work/subject.ts';
import type { SettledState } from '#views/batches/batch.ts';
import type { CabinetStep, CabinetView } from '#views/cabinet/cabinet.ts';
import type { DecisionAnswer } from '#views/work/decision.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import { readBatch } from '../batches/batches.ts';
import { ApplicationError, refused } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { decideOnce } from '../work/decide-once.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { cabinetStepOf, readCabinetView } from './cabinet-view.ts';

/** A person's word on a row that did not match. */
export interface RowSettlement {
  readonly readingId: string;
  readonly place: number;
  /** Null: it is nothing of ours. */
  readonly letterId: string | null;
  readonly shpi: string;
  /** What is written of the letter is to be replaced. */
  readonly isCorrection: boolean;
}

export interface CabinetService {
  /** Null: the program itself sends this batch. */
  look(actor: Actor, batchId: string): Promise<CabinetView | null>;
  /** Tells the batch's process; answered when it is written. */
  tell(actor: Actor, batchId: string, word: CabinetWord, command: Command): Promise<DecisionAnswer<SettledState>>;
  /** @throws ApplicationError `conflict` for a wrong check digit, or when somebody has settled it before */
  settle(actor: Actor, batchId: string, settlement: RowSettlement, command: Command): Promise<{ readonly id: string }>;
  /** Keeps what was changed in the cabinet itself. */
  mended(
    actor: Actor,
    batchId: string,
    letterId: string,
    words: string,
    command: Command,
  ): Promise<{ readonly id: string }>;
}

/** Where each word is heard. */
const HEARD_AT: Readonly<Record<CabinetSaid, readonly CabinetStep[]>> = {
  uploaded: ['upload'],
  upload_unclear: ['upload'],
  taken_back: ['upload'],
  found: ['unclear'],
  answers: ['answers', 'form'],
  mend_here: ['answers'],
  rest_absent: ['answers'],
  // Of letters on paper: `api/paper`.
  check_in: [],
  handed_in: [],
};

/** The Post's cabinet as people carry batches to it. */
export function createCabinetService(deps: ServiceDeps): CabinetService {
  const { database, clock, gateway } = deps;
  const carried = (actor: SiteActor, batchId: string) => database.read((em) => requireCarried(em, actor, batchId));
  return {
    look: (actor, batchId) =>
      database.read(async (em) => {
        const batch = await readBatch(em, actor, batchId);
        return isCarriedByPerson(batch.channel) ? readCabinetView(em, batch, mayCarry(actor, batch)) : null;
      }),
    tell: async (actor, batchId, word, command) => {
      const carrier = requireSiteRole(actor, 'clerk', 'supervisor');
      requireSense(word);
      const batch = await carried(carrier, batchId);
      const request = { actor, command, operation: 'cabinet.tell', args: { batchId, word } };
      const told = await decideOnce(database, request, clock, {
        ...{ subject: batchSubject(batchId), workflowId: batchWorkflowId(batch), check: () => Promise.resolve() },
        standing: async (em) => {
          const now = await readBatch(em, carrier, batchId);
          if (now.status === 'closed') return 'over';
          return HEARD_AT[word.said].includes(cabinetStepOf(now)) ? 'due' : 'elsewhere';
        },
        decide: (decisionId) =>
          gateway.decide(batchWorkflowId(batch), tellCabinet, { actorId: actor.accountId, word }, decisionId),
      });
      return told.kind === 'done' ? { kind: 'done', result: { stage: told.result.stage } } : told;
    },
    settle: async (actor, batchId, settlement, command) => {
      const carrier = requireSiteRole(actor, 'clerk', 'supervisor');
      await carried(carrier, batchId);
      const args = { batchId, settlement };
      return changeOnce(database, { actor, command, record: 'cabinet.row_settled', args }, clock, (em, now) =>
        settleRow(em, carrier, batchId, settlement, now),
      );
    },
    mended: async (actor, batchId, letterId, words, command) => {
      const carrier = requireSiteRole(actor, 'clerk', 'supervisor');
      await carried(carrier, batchId);
      if (words === '') throw new ApplicationError('conflict', { detail: 'Напишите, что изменено в кабинете.' });
      if (!isUuid(letterId)) throw notThere();
      const args = { batchId, letterId, words };
      return changeOnce(database, { actor, command, record: 'cabinet.mended', args }, clock, async (em, now) => {
        if (!(await noteMended(em, { batchId, letterId, words, byId: actor.accountId }, now))) throw notThere();
        const eventKey = `mended_in_cabinet:${command.idempotencyKey}`;
        const line = {
          eventKey,
          at: now,
          kind: 'mended_in_cabinet',
          actorId: actor.accountId,
          data: { words },
        } as const;
        await appendTimeline(em, { subject: letterSubject(letterId), ...line });
        const entry = { at: now, actorId: actor.accountId, action: 'letter.mended_in_cabinet' };
        await appendAudit(em, { ...entry, subject: letterSubject(letterId), data: { batchId } });
        return { id: letterId };
      });
    },
  };
}

/** @throws ApplicationError `conflict` */
function requireSense(word: CabinetWord): void {
  if (word.said === 'taken_back' && word.reason.trim() === '') throw refused(DECISION_REFUSALS.reasonMissing);
  const named = word.said === 'answers' ? word.readingId : word.said === 'mend_here' ? word.letterId : null;
  if (named !== null && !isUuid(named)) throw notThere();
}

function mayCarry(actor: Actor, { siteId }: Batch): boolean {
  return actor.siteId === siteId && (actor.role === 'clerk' || actor.role === 'supervisor');
}

/** @throws ApplicationError `not-found` · `conflict` for a batch that the program sends */
export async function requireCarried(em: EntityManager, actor: SiteActor, batchId: string): Promise<Batch> {
  const batch = await readBatch(em, actor, batchId);
  if (isCarriedByPerson(batch.channel)) return batch;
  throw new ApplicationError('conflict', { detail: 'Эту партию передаёт сама программа: в кабинет её не загружают.' });
}

async function settleRow(
  em: EntityManager,
  { accountId }: SiteActor,
  batchId: string,
  { readingId, place, letterId, shpi, isCorrection }: RowSettlement,
  now: Date,
): Promise<{ readonly id: string }> {
  const isOurs =
    letterId === null || (await listAskedLetters(em, batchId)).some((letter) => letter.letterId === letterId);
  if (!isOurs || (await findReading(em, batchId, readingId)) === null) throw notThere();
  const typed = shpi.replaceAll(/\s/g, '').toUpperCase();
  if (letterId !== null && typed !== '' && !isRightShpi(typed)) throw wrongShpi(typed);
  const settled = await settleAnswer(
    em,
    {
      ...{ readingId, place, letterId, isCorrection, byId: accountId, shpi: typed === '' ? null : typed },
      standing: letterId === null ? 'dismissed' : 'ready',
    },
    now,
  );
  if (!settled) throw notThere();
  const entry = { at: now, actorId: accountId, action: 'batch.cabinet_row_settled', subject: batchSubject(batchId) };
  await appendAudit(em, { ...entry, data: { readingId, place, letterId, isCorrection } });
  return { id: randomUUID() };
}

function notThere(): ApplicationError {
  return new ApplicationError('conflict', { detail: 'Этой строки уже нет среди ждущих: посмотрите, что сейчас.' });
}

/** @returns what the person who typed it is told */
export function wrongShpi(typed: string): ApplicationError {
  const detail = `ШПИ ${typed}: контрольная цифра не сходится. Проверьте по кабинету каждую цифру.`;
  return new ApplicationError('conflict', { detail });
}
