import { LETTER_OPERATIONS, mayCall } from '#domain/machines/program-acts.ts';
import { may, type LetterAction, type LetterAtDecision } from '#domain/letters/letter-decisions.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import { isTaskOpen } from '#domain/work/task-states.ts';
import type { LetterActions } from '#views/letters/letter-card.ts';
import type { TaskView } from '#views/work/task.ts';
import type { Actor } from '../actor.ts';

/** What this person may do with this letter now. The services and the workflow check it again. */
export function allowedActions(actor: Actor, letter: LetterRow, tasks: readonly TaskView[]): LetterActions {
  const isNoticeMissing = tasks.some((task) => task.kind === 'missing_notice' && isTaskOpen(task.status));
  const at = atDecision(letter, isNoticeMissing);
  const isCalled = (action: keyof LetterActions): boolean => mayCall(actor.scopes, LETTER_OPERATIONS[action]);
  const isAllowed = (action: LetterAction & keyof LetterActions): boolean =>
    isCalled(action) && may(action, at, actor) === true;
  return {
    edit: isAllowed('edit'),
    submit: isAllowed('submit'),
    resubmit: isAllowed('resubmit'),
    approve: isAllowed('approve'),
    sendBack: isAllowed('sendBack'),
    endorse: isAllowed('endorse'),
    declineVisa: isAllowed('declineVisa'),
    cancel: isAllowed('cancel'),
    reassign: isAllowed('reassign'),
    fileWithoutNotice: isAllowed('fileWithoutNotice'),
    settleReturn: isAllowed('settleReturn'),
    again: isCalled('again') && actor.role === 'clerk' && actor.siteId === letter.siteId && letter.status !== 'draft',
  };
}

/** Nobody leads the letter: no decision about it would be heard, and what is changed in it could not be sent. */
export function actionsOfLost(actor: Actor, letter: LetterRow): LetterActions {
  const { again, ...decisions } = allowedActions(actor, letter, []);
  const none = Object.fromEntries(Object.keys(decisions).map((action) => [action, false]));
  return { ...(none as typeof decisions), again };
}

/** A process that stands still hears no decision; what is only kept with the letter is still taken. */
export function actionsOfPaused(allowed: LetterActions): LetterActions {
  const { edit, submit, again, ...decisions } = allowed;
  const none = Object.fromEntries(Object.keys(decisions).map((action) => [action, false]));
  return { ...(none as typeof decisions), edit, submit, again };
}

/** The row as its rules look at it. */
export function atDecision(letter: LetterRow, isNoticeMissing = false): LetterAtDecision {
  const { siteId, status, authorId, approverId, endorserId } = letter;
  return { siteId, status, authorId, approverId, endorserId, isInBatch: letter.batchId != null, isNoticeMissing };
}
