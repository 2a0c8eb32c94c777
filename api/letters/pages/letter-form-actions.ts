import { createHash } from 'node:crypto';
import type { Warning } from '#domain/documents/fault.ts';
import { nameWarnings } from '#domain/letters/letter-warnings.ts';
import { decisionPath, editPath, letterPath } from '#web/paths.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import type { Actor } from '../../actor.ts';
import { ApplicationError } from '../../errors.ts';
import type { FlashCode } from '../../pages/flash.ts';
import type { PageForm } from '../../pages/form-data.ts';
import type { FormRefusal } from './letter-form-model.ts';
import { invalidFaults } from './letter-form-save.ts';
import type { Services } from '../../services/services.ts';

/** Where to go next, or what was not taken. */
export type ActionOutcome = { readonly path: string; readonly done?: FlashCode | undefined } | FormRefusal;

/** Carries out the pressed button of a letter's form: save, upload, send, move or remove an attachment. */
export async function actOnLetter(
  services: Services,
  actor: Actor,
  letterId: string,
  form: PageForm,
): Promise<ActionOutcome> {
  const [action, attachmentId = '', key = ''] = form.text('action').split(':');
  switch (action) {
    case 'send':
      return (await questionsOf(services, actor, letterId, attachmentId)) ?? send(services, actor, letterId, form.key);
    case 'upload':
      return { path: `${editPath(letterId)}#attachments` };
    case 'up':
    case 'down':
    case 'remove':
      return changeAttachments(services, actor, letterId, { action, attachmentId });
    case 'see-losses':
      return seeLosses(services, actor, letterId, { attachmentId, key });
    default:
      return { path: editPath(letterId), done: 'saved' };
  }
}

/** What was asked and answered is named by the button that was pressed: another name is asked about anew. */
async function questionsOf(
  services: Services,
  actor: Actor,
  letterId: string,
  answered: string,
): Promise<FormRefusal | null> {
  const card = await services.letters.card(actor, letterId);
  // The same form a second time, after the letter has left: there is nothing left to ask.
  if (!card.actions.edit) return null;
  const questions = nameWarnings(card.fields);
  if (questions.length === 0 || answered === answerTo(questions)) return null;
  return { faults: [], questions, answer: answerTo(questions) };
}

function answerTo(questions: readonly Warning[]): string {
  return createHash('sha256').update(JSON.stringify(questions)).digest('hex').slice(0, 16);
}

async function send(services: Services, actor: Actor, letterId: string, key: string): Promise<ActionOutcome> {
  const card = await services.letters.card(actor, letterId);
  try {
    return card.status === 'returned' || card.status === 'needs_fix'
      ? await resubmit(services, actor, card, key)
      : await submit(services, actor, letterId, key);
  } catch (error) {
    return refusal(error);
  }
}

async function submit(services: Services, actor: Actor, letterId: string, key: string): Promise<ActionOutcome> {
  await services.drafts.submit(actor, letterId, { idempotencyKey: `${key}:send` });
  return { path: letterPath(letterId), done: 'submitted' };
}

async function resubmit(services: Services, actor: Actor, card: LetterCard, key: string): Promise<ActionOutcome> {
  const command = { idempotencyKey: `${key}:send` };
  const decision = await services.decisions.resubmit(actor, card.id, { revision: card.revision }, command);
  return decision.kind === 'done'
    ? { path: letterPath(card.id), done: 'resubmitted' }
    : { path: decisionPath(card.id, card.version) };
}

/** A refusal comes back with the form; an error of the program goes on. */
function refusal(error: unknown): FormRefusal {
  if (!(error instanceof ApplicationError)) throw error;
  if (error.code === 'invalid') return { faults: invalidFaults(error) };
  if (error.code === 'conflict' || error.code === 'unavailable')
    return { faults: [], refusal: error.detail ?? error.title };
  throw error;
}

/** What changed since the page was made is told on the page, beside what was typed. */
async function seeLosses(
  services: Services,
  actor: Actor,
  letterId: string,
  seen: { readonly attachmentId: string; readonly key: string },
): Promise<ActionOutcome> {
  const { version } = await services.letters.card(actor, letterId);
  try {
    await services.attachments.seeLosses(actor, letterId, version, seen);
    return { path: `${editPath(letterId)}#attachment-${seen.attachmentId}` };
  } catch (error) {
    if (error instanceof ApplicationError && (error.code === 'stale' || error.code === 'losses-changed'))
      return { faults: [], refusal: error.detail };
    throw error;
  }
}

interface AttachmentChange {
  readonly action: 'up' | 'down' | 'remove';
  readonly attachmentId: string;
}

async function changeAttachments(
  services: Services,
  actor: Actor,
  letterId: string,
  { action, attachmentId }: AttachmentChange,
): Promise<ActionOutcome> {
  const { version, attachments } = await services.letters.card(actor, letterId);
  const ids = attachments.map(({ id }) => id);
  const path = `${editPath(letterId)}#attachments`;
  // The same button pressed twice: the attachment is already gone.
  if (!ids.includes(attachmentId)) return { path };
  if (action === 'remove') await services.attachments.remove(actor, letterId, version, attachmentId);
  else await services.attachments.reorder(actor, letterId, version, moved(ids, attachmentId, action === 'up' ? -1 : 1));
  return { path };
}

function moved(ids: readonly string[], id: string, step: number): string[] {
  const from = ids.indexOf(id);
  const others = ids.filter((other) => other !== id);
  return others.toSpliced(Math.max(0, from + step), 0, id);
}
