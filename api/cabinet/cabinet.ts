import type { Batch } from '#db/batches/batch.entity.ts';
import { endContradictionTask } from '#db/cabinet/contradiction-task.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { wasTakenBack } from '#db/cabinet/taken-back.ts';
import type { EntityManager } from '#db/orm.ts';
import { isSettled } from '#domain/batches/batch-life.ts';
import { batchWorkflowId } from '#domain/batches/batch-process.ts';
import {
  handsOver,
  saysAbsence,
  tellCabinet,
  type CabinetSaid,
  type CabinetWord,
} from '#domain/batches/cabinet-process.ts';
import { DECISION_REFUSALS } from '#domain/letters/decision-refusals.ts';
import { cabinetStepOf, type CabinetStep } from '#domain/cabinet/cabinet-step.ts';
import { isCarriedByPerson } from '#domain/post/channels.ts';
import { batchSubject } from '#domain/work/subject.ts';
import type { SettledState } from '#views/batches/batch.ts';
import type { CabinetView } from '#views/cabinet/cabinet.ts';
import type { DecisionAnswer } from '#views/work/decision.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import { readBatch } from '../batches/batches.ts';
import { ApplicationError, refused } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { decideOnce, decisionIdOf } from '../work/decide-once.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { readCabinetView } from './cabinet-view.ts';
import { readLastRecorded, type LastRecorded } from './last-recorded.ts';
import { hearLate } from './late-word.ts';
import { mayCarry } from './may-carry.ts';
import { requireSomethingToDo } from './nothing-to-do.ts';
import { requireAbsent, requireAnswerable, requireSeen } from './require-absent.ts';
import { requireUnmended } from './require-unmended.ts';
import { notThere } from './refusals.ts';
import { setLinesAside, settleRow, type RowSettlement } from './settle-row.ts';

export interface CabinetService {
  /** Null: the program itself sends this batch. */
  look(actor: Actor, batchId: string): Promise<CabinetView | null>;
  /** Tells the batch's process; answered when it is written. */
  tell(actor: Actor, batchId: string, word: CabinetWord, command: Command): Promise<DecisionAnswer<SettledState>>;
  /** @throws ApplicationError `conflict` for a wrong check digit, or when somebody has settled it before */
  settle(actor: Actor, batchId: string, settlement: RowSettlement, command: Command): Promise<{ readonly id: string }>;
  /** Pasted lines that said nothing are nothing of ours, for this reason. */
  setLinesAside(actor: Actor, batchId: string, reason: string, command: Command): Promise<{ readonly id: string }>;
  /** What came of the last confirmed reading, in words; null: none was confirmed. */
  lastRecorded(actor: Actor, batchId: string): Promise<LastRecorded | null>;
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
  seen_by_mistake: ['answers'],
  // Of letters on paper: `api/paper`.
  check_in: [],
  handed_in: [],
};

/** The Post's cabinet as people carry batches to it. */
export function createCabinetService(deps: Pick<ServiceDeps, 'database' | 'clock' | 'gateway'>): CabinetService {
  const { database, clock, gateway } = deps;
  const carried = (actor: SiteActor, batchId: string) => database.read((em) => requireCarried(em, actor, batchId));
  const requireMeant = async (em: EntityManager, actor: SiteActor, batchId: string, word: CabinetWord) => {
    const told = { batch: await readBatch(em, actor, batchId), word, now: await clock(em) };
    await requireAbsent(em, actor, told);
    await requireSeen(em, told);
    await requireUnmended(em, actor, batchId, word);
  };
  const tellInTime: CabinetService['tell'] = async (actor, batchId, word, command) => {
    const carrier = requireSiteRole(actor, 'clerk', 'supervisor');
    requireAnswerable(carrier, word.said);
    const batch = await carried(carrier, batchId);
    requireSense(word);
    const request = { actor, command, operation: 'cabinet.tell', args: { batchId, word } };
    const told = await decideOnce(database, request, clock, {
      ...{ subject: batchSubject(batchId), workflowId: batchWorkflowId(batch) },
      check: () =>
        database.read(async (em) => {
          await requireHeard(em, carrier, batchId);
          await requireMeant(em, carrier, batchId, word);
        }),
      engine: gateway,
      standing: async (em) => {
        const now = await readBatch(em, carrier, batchId);
        if (now.status === 'closed') return 'over';
        return HEARD_AT[word.said].includes(cabinetStepOf(now)) ? 'due' : 'elsewhere';
      },
      decide: (decisionId) =>
        gateway.decide(batchWorkflowId(batch), tellCabinet, { actorId: actor.accountId, word }, decisionId),
    });
    // What was read or written while it was told may have kept the letters.
    if (saysAbsence(word.said) || word.said === 'mend_here')
      await database.read((em) => requireMeant(em, carrier, batchId, word));
    if (told.kind === 'done') await database.read((em) => requireTaken(em, batchId, word));
    return told.kind === 'done' ? { kind: 'done', result: { stage: told.result.stage } } : told;
  };
  /** What somebody else has forestalled is refused with who did what, and is kept where it says that letters may be at the Post. */
  const tell: CabinetService['tell'] = async (actor, batchId, word, command) => {
    try {
      return await tellInTime(actor, batchId, word, command);
    } catch (error) {
      if (!(error instanceof ApplicationError) || error.code !== 'conflict') throw error;
      throw (await forestalled(actor, batchId, word, command)) ?? error;
    }
  };
  const forestalled = async (...[actor, batchId, word, command]: Parameters<CabinetService['tell']>) => {
    const carrier = requireSiteRole(actor, 'clerk', 'supervisor');
    const told = { batchId, word, decisionId: decisionIdOf({ actor, command }) };
    const late = await database.change('cabinet.late_word', async (em) => hearLate(em, carrier, told, await clock(em)));
    if (late === null) return null;
    for (const id of late.toAsk) await findOutFirst(actor, id, told.decisionId);
    return new ApplicationError('conflict', { detail: late.words });
  };
  /** The batch is not offered any more: whoever has been quicker there is told so, and what he said is kept. */
  const findOutFirst = async (actor: Actor, batchId: string, decisionId: string): Promise<void> => {
    const command = { idempotencyKey: `${decisionId}-${batchId}` };
    await tell(actor, batchId, { said: 'upload_unclear' }, command).catch((error: unknown) => {
      if (!(error instanceof ApplicationError) || error.code !== 'conflict') throw error;
    });
  };
  return {
    look: (actor, batchId) =>
      database.read(async (em) => {
        const batch = await readBatch(em, actor, batchId);
        return isCarriedByPerson(batch.channel)
          ? readCabinetView(em, batch, {
              canAct: mayCarry(actor, batch),
              isSupervisor: actor.role === 'supervisor',
              timeZone: actor.timeZone,
            })
          : null;
      }),
    tell,
    settle: async (actor, batchId, settlement, command) => {
      const carrier = requireSiteRole(actor, 'clerk', 'supervisor');
      await carried(carrier, batchId);
      const args = { batchId, settlement };
      return changeOnce(database, { actor, command, record: 'cabinet.row_settled', args }, clock, async (em, now) => {
        await (settlement.letterId === null ? requireAsideable : requireWaiting)(em, carrier, batchId);
        const settled = await settleRow(em, carrier, batchId, settlement, now);
        await endContradictionTask(em, batchId, carrier.accountId, now);
        return settled;
      });
    },
    setLinesAside: async (actor, batchId, reason, command) => {
      const carrier = requireSiteRole(actor, 'clerk', 'supervisor');
      await carried(carrier, batchId);
      const args = { batchId, reason };
      return changeOnce(database, { actor, command, record: 'cabinet.lines_aside', args }, clock, async (em, now) => {
        await requireAsideable(em, carrier, batchId);
        return setLinesAside(em, carrier, batchId, reason, now);
      });
    },
    lastRecorded: (actor, batchId) =>
      database.read(async (em) => {
        await readBatch(em, actor, batchId);
        return readLastRecorded(em, batchId);
      }),
  };
}

/** @throws ApplicationError `conflict` */
function requireSense(word: CabinetWord): void {
  if (word.said === 'taken_back' && word.reason.trim() === '') throw refused(DECISION_REFUSALS.reasonMissing);
  const named = word.said === 'answers' ? word.readingId : word.said === 'mend_here' ? word.letterId : null;
  if (named !== null && !isUuid(named)) throw notThere();
}

/** Before the Post has answered its process has the word. @throws ApplicationError `conflict` for a batch that is over */
async function requireHeard(em: EntityManager, actor: SiteActor, batchId: string): Promise<void> {
  const batch = await readBatch(em, actor, batchId);
  if (isSettled(batch.status)) await requireSomethingToDo(em, batch, actor.timeZone);
}

/** A process that heard it before the other word was written has kept it, and nothing more. @throws ApplicationError `conflict` */
async function requireTaken(em: EntityManager, batchId: string, { said }: CabinetWord): Promise<void> {
  if (!handsOver(said) && said !== 'taken_back') return;
  if ((await wasTakenBack(em, batchId)) !== (said === 'taken_back')) throw refused(DECISION_REFUSALS.wrongStage);
}

/** @throws ApplicationError `not-found` · `conflict` for a batch that the program sends */
export async function requireCarried(em: EntityManager, actor: SiteActor, batchId: string): Promise<Batch> {
  const batch = await readBatch(em, actor, batchId);
  if (isCarriedByPerson(batch.channel)) return batch;
  throw new ApplicationError('conflict', { detail: 'Эту партию передаёт сама программа: в кабинет её не загружают.' });
}

/** @throws ApplicationError as `requireCarried`, and `conflict` when nothing of the cabinet can be written to it any more, or yet */
export async function requireWaiting(em: EntityManager, actor: SiteActor, batchId: string): Promise<Batch> {
  const batch = await requireCarried(em, actor, batchId);
  await requireSomethingToDo(em, batch, actor.timeZone);
  return batch;
}

/** A batch that is over takes nothing more, and what was read of it is still set aside with its reason. @throws ApplicationError */
async function requireAsideable(em: EntityManager, actor: SiteActor, batchId: string): Promise<void> {
  const batch = await requireCarried(em, actor, batchId);
  if (!isSettled(batch.status)) await requireSomethingToDo(em, batch, actor.timeZone);
}
