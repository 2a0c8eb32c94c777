import { findQuestionById, settleQuestion, type QuestionRow } from '#db/case-register/address-questions.ts';
import { readNow } from '#db/clock.ts';
import { loadLetter, type StepLetter } from '#db/letters/letter-row.ts';
import { changeLetter } from '#db/letters/letters.ts';
import { moveLetters } from '#db/letters/move-letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { record } from '#db/record.ts';
import { carryOut } from '#db/statements/together.ts';
import { appendAudit } from '#db/work/audit.ts';
import { authorDates, awaitingAuthor, openAuthorTask, type AuthorDates } from '#db/letters/author-task.ts';
import { closeTasks } from '#db/work/tasks.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { decisionQueued } from '#db/work/told-decisions.ts';
import { addressTakenFault } from '#domain/case-register/address-question.ts';
import { isSigned } from '#domain/letters/letter-life.ts';
import { LETTER_UPDATES, letterWorkflowId } from '#domain/letters/letter-process.ts';
import { letterSubject } from '#domain/work/subject.ts';
import type { TakeAddressStep } from './contract.ts';
import type { LetterDependencies } from './dependencies.ts';

/**
 * The letter goes back to its author with the new address in it, and what was approved of it does not stand. True also when it was done
 * before; false when a batch has the letter, or the question was answered otherwise.
 */
export async function recordTakeAddress(
  { orm, isRehearsal }: LetterDependencies,
  step: TakeAddressStep,
): Promise<boolean> {
  const { letterId, decisionId, actorId, questionId } = step;
  return record(orm, 'letter.address_taken', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const question = await findQuestionById(tx, questionId);
    if (question?.letterId !== letterId) return false;
    if (question.state !== 'open') return question.state === 'taken' && question.settledById === actorId;
    const letter = await loadLetter(tx, letterId);
    const dates = await authorDates(tx, 'mend', letter, now);
    const awaiting = awaitingAuthor('new_approval', dates);
    const more = { faults: [addressTakenFault(question.wasAddress)] };
    const move = { id: letterId, to: 'needs_fix', awaiting, more } as const;
    const moved = await moveLetters(tx, [move], { isOutsideBatch: true }, now);
    if (!moved.has(letterId)) return false;
    await giveBack(tx, letter, question, { actorId, dates }, now);
    const told = {
      decisionId,
      workflowId: letterWorkflowId(letterId),
      updateName: LETTER_UPDATES.takeAddress,
    } as const;
    await carryOut(tx, decisionQueued({ ...told, request: { actorId, questionId } }, now));
    return true;
  });
}

async function giveBack(
  tx: EntityManager,
  letter: StepLetter,
  question: QuestionRow,
  { actorId, dates }: { readonly actorId: string; readonly dates: AuthorDates },
  now: Date,
): Promise<void> {
  const { id, revision, status } = letter;
  const subject = letterSubject(id);
  await changeLetter(tx, id, { recipientAddress: question.newAddress }, now);
  await settleQuestion(tx, question, { state: 'taken', byId: actorId }, now);
  await closeTasks(tx, subject, { status: 'obsolete', byId: actorId }, now);
  await openAuthorTask(tx, 'mend', letter, { ...dates, details: { from: 'check' } }, now);
  const line = { subject, at: now, actorId };
  await appendTimeline(tx, { ...line, eventKey: `address_taken:${question.id}`, kind: 'address_taken' });
  await appendAudit(tx, { ...line, action: 'letter.address_taken', data: { revision, questionId: question.id } });
  if (!isSigned(status)) return;
  await appendAudit(tx, { ...line, action: 'letter.approval_voided', data: { revision, why: 'address_taken' } });
}
