import type { EntityManager } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { listPostalEvents, postalRecordsOf } from '#db/letters/letter-details.ts';
import { findLetter, type LetterRow } from '#db/letters/letters.ts';
import { LetterMissingError } from '#db/letters/letter-row.ts';
import { moveLetters } from '#db/letters/move-letters.ts';
import { readProcedure } from '#db/proof/procedure-of-letter.ts';
import { loadLetterSite } from '#db/people/step-people.ts';
import { causeOnEnvelope } from '#db/scans/letter-scans.ts';
import { addSettlement, findSettlement, type SettlementRow } from '#db/returns/settlements.ts';
import { carryOut } from '#db/statements/together.ts';
import { appendAudit } from '#db/work/audit.ts';
import { closeTasks, hasOpenTask, openTask } from '#db/work/tasks.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { decisionQueued, WORDS_IN_ROW } from '#db/work/told-decisions.ts';
import { LETTER_UPDATES, letterWorkflowId } from '#domain/letters/letter-process.ts';
import { ownSince } from '#domain/post/postal-milestone.ts';
import { returnCauseOf, type ReturnCause } from '#domain/returns/return-cause.ts';
import { normsFor } from '#domain/returns/return-choices.ts';
import { causeWithEnvelope } from '#domain/scans/scan.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { taskDates } from '#domain/work/task-kinds.ts';
import type { ReturnQuestion, SettlementRequest } from './contract.ts';
import type { LetterDependencies } from './dependencies.ts';
import { openNextLetter } from './open-next-letter.ts';

/** Asks a person what comes next. A repeat, and a process that is taken up again, find the task or the answer that is there. */
export async function recordReturnQuestion(
  { orm, isRehearsal }: LetterDependencies,
  letterId: string,
): Promise<ReturnQuestion> {
  return record(orm, 'letter.undelivered', async (tx) => {
    const settled = await findSettlement(tx, letterId);
    if (settled) return { cause: settled.cause, isSettled: true };
    const now = await readNow(tx, isRehearsal);
    const letter = await letterOf(tx, letterId);
    const [cause, procedure] = [await causeOf(tx, letter), await readProcedure(tx, letterId)];
    const { siteId, revision, authorId: assigneeId } = letter;
    const dates = taskDates('undelivered', await loadLetterSite(tx, { siteId, letterId }), now);
    const subject = letterSubject(letterId);
    const task = { kind: 'undelivered', subject, siteId, revision, assigneeId } as const;
    // The outcome is known: whoever was asked to find it out need not any more.
    if (!(await hasOpenTask(tx, subject, 'undelivered'))) await closeTasks(tx, subject, { status: 'obsolete' }, now);
    await openTask(tx, { ...task, ...dates, details: { cause } }, now);
    await awaitAnswer(tx, letter, dates.dueAt, now);
    return { cause, procedure, isSettled: false };
  });
}

/** A repeat leaves the waiting as it is. */
async function awaitAnswer(
  em: EntityManager,
  { id, status }: LetterRow,
  dueAt: Date | undefined,
  now: Date,
): Promise<void> {
  const to = status === 'lost' ? 'lost' : 'returned_to_court';
  const code = to === 'lost' ? 'after_loss' : 'after_return';
  await moveLetters(em, [{ id, to, awaiting: { code, until: dueAt?.toISOString() } }], { from: [to] }, now);
}

/** Writes the decision and all that comes of it at once; a repeat, which may come without its words, changes nothing. */
export async function recordSettlement(
  { orm, isRehearsal }: LetterDependencies,
  request: SettlementRequest,
): Promise<void> {
  const { letterId, actorId, choice, reason = '' } = request;
  await record(orm, 'letter.settled', async (tx) => {
    if (await findSettlement(tx, letterId)) return;
    const now = await readNow(tx, isRehearsal);
    const letter = await letterOf(tx, letterId);
    const cause = await causeOf(tx, letter);
    const nextLetterId = choice === 'send_again' ? await openNextLetter(tx, letter, { actorId, cause }, now) : null;
    const norms = normsFor(cause, choice, await readProcedure(tx, letterId));
    const decided = { letterId, cause, choice, norms, reason: reason === '' ? null : reason };
    await addSettlement(tx, { ...decided, decidedById: actorId, decidedAt: now, nextLetterId });
    await tellSettlement(tx, { ...decided, nextLetterId }, request, now);
  });
}

type Decided = Pick<SettlementRow, 'cause' | 'choice' | 'norms' | 'reason' | 'nextLetterId'>;

async function tellSettlement(
  tx: EntityManager,
  { cause, choice, norms, reason, nextLetterId }: Decided,
  { letterId, actorId, decisionId }: SettlementRequest,
  now: Date,
): Promise<void> {
  const subject = letterSubject(letterId);
  await closeTasks(tx, subject, { status: 'completed', byId: actorId }, now);
  const line = { cause, norms, ...(reason !== null && { reason }), ...(nextLetterId !== null && { nextLetterId }) };
  await appendTimeline(tx, { subject, eventKey: 'settled', at: now, kind: LINES[choice], actorId, data: line });
  await appendAudit(tx, { at: now, actorId, action: 'letter.settled', subject, data: { choice, cause, norms } });
  const request = { actorId, choice, ...(reason !== null && { reason: WORDS_IN_ROW }) };
  const told = { decisionId, workflowId: letterWorkflowId(letterId), updateName: LETTER_UPDATES.settleReturn, request };
  await carryOut(tx, decisionQueued(told, now));
}

/** Kinds of lines in the letter's timeline. */
const LINES = {
  count_as_notified: 'counted_as_notified',
  send_again: 'sent_again',
  other_way: 'other_way',
} as const;

async function letterOf(em: EntityManager, letterId: string): Promise<LetterRow> {
  const letter = await findLetter(em, null, letterId);
  if (!letter) throw new LetterMissingError(`letter ${letterId} is not in the projection`);
  return letter;
}

async function causeOf(em: EntityManager, { id, status, acceptedAt }: LetterRow): Promise<ReturnCause> {
  const events = await listPostalEvents(em, id);
  const records = postalRecordsOf(events);
  const outcome = status === 'lost' ? 'lost' : 'returned_to_court';
  const told = returnCauseOf(outcome, records, { notBefore: ownSince(acceptedAt) });
  return causeWithEnvelope(told, await causeOnEnvelope(em, id));
}
