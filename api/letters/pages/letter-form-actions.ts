import { isBlank } from '#domain/work/typed-text.ts';
import { decisionPath, editPath, letterPath, togetherPath } from '#web/paths.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import type { Actor } from '../../actor.ts';
import { ApplicationError } from '../../errors.ts';
import type { FlashCode } from '../../pages/flash.ts';
import type { PageForm } from '../../pages/form-data.ts';
import type { FormRefusal } from './letter-form-model.ts';
import { pathToField, takeOffer } from './letter-form-offers.ts';
import { invalidFaults } from './letter-form-save.ts';
import { inputOfValues, valuesOfForm } from './letter-form-values.ts';
import { isAnswered } from '../sending-questions.ts';
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
    case 'place':
    case 'remove':
      return changeAttachments(services, actor, letterId, { action, attachmentId, place: Number(key) });
    case 'see-losses':
      return seeLosses(services, actor, letterId, { attachmentId, key });
    case 'take':
    case 'fill':
      return takeOffer(services, actor, letterId, form.text('action').split(':'));
    case 'more':
    case 'take-back':
    case 'drop':
      return changeRecipients(services, actor, letterId, { action, furtherId: attachmentId, key: form.key });
    case 'tell-anew':
      return tellAnew(services, actor, letterId, form.key);
    case 'keep-template':
      return keepTemplate(services, actor, form, () => editPath(letterId));
    default:
      return { path: editPath(letterId), done: 'saved' };
  }
}

/** What is wrong for sure comes first; what was asked and answered is named by the button that was pressed: another name is asked about anew. */
export async function questionsOf(
  { questions }: Services,
  actor: Actor,
  letterId: string,
  answered: string,
): Promise<FormRefusal | null> {
  const faults = await questions.surely(actor, letterId);
  if (faults.length > 0) return { faults };
  const asked = await questions.ofLetter(actor, letterId, new Set([answered]));
  if (isAnswered(asked, new Set([answered]))) return null;
  return { faults: [], questions: asked.questions, answer: asked.answer ?? '' };
}

/** What was sent under the same key is answered as then, whatever has become of the letter since. */
export async function send(services: Services, actor: Actor, letterId: string, key: string): Promise<ActionOutcome> {
  const card = await services.letters.card(actor, letterId);
  try {
    return card.status === 'returned' || card.status === 'needs_fix'
      ? await resubmit(services, actor, card, key)
      : await submit(services, actor, card, key);
  } catch (error) {
    return refusal(error);
  }
}

/** The letter itself first: what keeps it back keeps back the letters of the others. */
async function submit(services: Services, actor: Actor, card: LetterCard, key: string): Promise<ActionOutcome> {
  if (card.actions.edit) {
    const [first] = await services.together.further(actor, card.id);
    if (first !== undefined && isBlank(card.fields.recipient.name))
      await services.together.takeBack(actor, card.id, first.id);
    await services.together.prepare(actor, card.id);
  }
  await services.drafts.submit(actor, card.id, { idempotencyKey: `${key}:send` }, 'asked');
  const others = await services.together.sendRest(actor, card.id, 'asked');
  if (others.length > 0) return { path: togetherPath(card.id) };
  return { path: letterPath(card.id), done: 'submitted' };
}

async function resubmit(services: Services, actor: Actor, card: LetterCard, key: string): Promise<ActionOutcome> {
  if (card.actions.edit) await services.together.prepare(actor, card.id);
  const command = { idempotencyKey: `${key}:send` };
  const decision = await services.decisions.resubmit(actor, card.id, { revision: card.revision }, command, 'asked');
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

async function tellAnew(services: Services, actor: Actor, letterId: string, key: string): Promise<ActionOutcome> {
  try {
    await services.toldAnew.tell(actor, letterId, { idempotencyKey: `${key}:tell-anew` });
    return { path: editPath(letterId), done: 'told-anew' };
  } catch (error) {
    return refusal(error);
  }
}

interface RecipientChange {
  readonly action: 'more' | 'take-back' | 'drop';
  readonly furtherId: string;
  readonly key: string;
}

async function changeRecipients(
  { together }: Services,
  actor: Actor,
  letterId: string,
  { action, furtherId, key }: RecipientChange,
): Promise<ActionOutcome> {
  try {
    if (action === 'more') await together.more(actor, letterId, { idempotencyKey: `${key}:more` });
    else if (action === 'take-back') await together.takeBack(actor, letterId, furtherId);
    else await together.remove(actor, letterId, furtherId);
    const isListed = action === 'drop' && (await together.further(actor, letterId)).length > 0;
    return { path: pathToField(letterId, isListed ? 'further' : 'recipient.name') };
  } catch (error) {
    return refusal(error);
  }
}

/** Keeps what the form holds to begin other letters with. @param pathAfter where to go then, by the template's id */
export async function keepTemplate(
  services: Services,
  actor: Actor,
  form: PageForm,
  pathAfter: (templateId: string) => string,
): Promise<ActionOutcome> {
  const values = valuesOfForm(form);
  const reading = inputOfValues(values);
  if (!reading.ok) return { faults: reading.faults };
  const { kind, documentKind } = reading.input.fields;
  const { title, comment, approverId } = values;
  const name = form.text('templateName');
  const template = {
    name,
    isOwn: form.text('templateWhose') !== 'site',
    content: { kind, documentKind, title, comment, approverId },
  };
  try {
    const { id } = await services.templates.keep(actor, template, { idempotencyKey: `${form.key}:template` });
    return { path: pathAfter(id), done: 'template-kept' };
  } catch (error) {
    const faults = invalidFaults(error);
    return { faults, newTemplate: { name, faults } };
  }
}

interface AttachmentChange {
  readonly action: 'up' | 'down' | 'place' | 'remove';
  readonly attachmentId: string;
  /** From zero, where it was dropped. */
  readonly place: number;
}

async function changeAttachments(
  services: Services,
  actor: Actor,
  letterId: string,
  { action, attachmentId, place }: AttachmentChange,
): Promise<ActionOutcome> {
  const { version, attachments } = await services.letters.card(actor, letterId);
  const ids = attachments.map(({ id }) => id);
  const path = `${editPath(letterId)}#attachments`;
  // The same button pressed twice: the attachment is already gone.
  if (!ids.includes(attachmentId)) return { path };
  const from = ids.indexOf(attachmentId);
  const to = { up: from - 1, down: from + 1, place, remove: from }[action];
  if (action === 'remove') await services.attachments.remove(actor, letterId, version, attachmentId);
  else await services.attachments.reorder(actor, letterId, version, moved(ids, attachmentId, to));
  return { path };
}

function moved(ids: readonly string[], id: string, to: number): string[] {
  const others = ids.filter((other) => other !== id);
  return others.toSpliced(Math.max(0, Number.isFinite(to) ? to : others.length), 0, id);
}
