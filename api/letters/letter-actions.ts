import type { LetterStatus } from '#domain/letters/letter-status.ts';
import type { Letter } from '#db/letters/letter.entity.ts';
import { isTaskOpen } from '#domain/work/task-states.ts';
import type { LetterActions } from '#views/letters/letter-card.ts';
import type { TaskView } from '#views/work/task.ts';
import type { Actor } from '../actor.ts';
import { EDITABLE_STATUSES } from './letter-access.ts';

const CANCELLABLE: ReadonlySet<LetterStatus> = new Set([
  'draft',
  'preparing',
  'needs_fix',
  'awaiting_signature',
  'returned',
  'signed',
  'queued',
]);

/** What this person may do with this letter now. The services and the workflow check it again. */
export function allowedActions(actor: Actor, letter: Letter, tasks: readonly TaskView[]): LetterActions {
  const isOfSite = actor.siteId === letter.siteId;
  const isClerk = isOfSite && actor.role === 'clerk';
  const isSupervisor = isOfSite && actor.role === 'supervisor';
  const isEditable = EDITABLE_STATUSES.has(letter.status);
  const isToSign = letter.status === 'awaiting_signature';
  const isSigner = isSupervisor && letter.approverId === actor.accountId && letter.authorId !== actor.accountId;
  const isNoticeMissing = tasks.some((task) => task.kind === 'missing_notice' && isTaskOpen(task.status));
  return {
    edit: isClerk && isEditable,
    submit: isClerk && letter.status === 'draft',
    resubmit: isClerk && isEditable && letter.status !== 'draft',
    approve: isSigner && isToSign,
    sendBack: isSigner && isToSign,
    cancel: (isClerk || isSupervisor) && CANCELLABLE.has(letter.status) && letter.batchId == null,
    reassign: isSupervisor && isToSign,
    fileWithoutNotice: (isClerk || isSupervisor) && isNoticeMissing,
  };
}
