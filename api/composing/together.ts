import { linkLetter } from '#db/case-letters/letter-link.ts';
import {
  addFurther,
  keepTexts,
  listFurther,
  noteMade,
  noteRefusal,
  removeFurther,
  type FurtherRecipientRow,
} from '#db/composing/further-recipients.ts';
import { mergedFields, mergeFaults } from '#domain/composing/merge-fields.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { DECISION_REFUSALS } from '#domain/letters/decision-refusals.ts';
import { whyNotNow } from '#domain/letters/letter-decisions.ts';
import type { Recipient } from '#domain/letters/letter.ts';
import { recipientFaults } from '#domain/letters/recipient-faults.ts';
import { isBlank } from '#domain/work/typed-text.ts';
import { fieldsOf, rowOfFields } from '#db/letters/letter-row.ts';
import { changeLetter, lockLetter, type LetterRow } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { loadProfile } from '#db/limits/load-profile.ts';
import type { LetterRef } from '#views/letters/letter.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import { ApplicationError, refused } from '../errors.ts';
import { requireWhole } from '../keeping/destroyed-letter.ts';
import { atDecision } from '../letters/letter-actions.ts';
import { letterNotFound, lockEditable, readLetter } from '../letters/letter-access.ts';
import type { DraftService } from '../letters/drafts.ts';
import type { Asking } from '../letters/sent-as-is.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { copyDraft } from './copied-draft.ts';
import { repeatedHere, togetherFaults } from './together-faults.ts';
import { mergeTexts, textsForAnother, textsOf, todayOf } from './merge-texts.ts';

/** One text to several people: the letter itself goes to one of them, each of the others gets a letter of its own. */
export interface TogetherService {
  further(actor: Actor, letterId: string): Promise<readonly FurtherRecipientRow[]>;
  /** Puts the letter's recipient among the others and empties its fields. @throws ApplicationError `invalid` without a name */
  more(actor: Actor, letterId: string, command: Command): Promise<LetterRef>;
  /** Puts one of the others into the letter's fields; who stood there goes among the others. */
  takeBack(actor: Actor, letterId: string, furtherId: string): Promise<void>;
  remove(actor: Actor, letterId: string, furtherId: string): Promise<void>;
  /**
   * Puts the values of the merge fields into the letter's texts, and keeps the texts for the others.
   * @throws ApplicationError `invalid`: also for what is wrong with any of the others, so that nothing is sent before all can be
   */
  prepare(actor: Actor, letterId: string): Promise<void>;
  /**
   * Makes and sends the letters of the others, each once however often it is asked; what is refused stays a draft with its reason.
   * @param asking whether a person has been asked about this text just before
   */
  sendRest(actor: Actor, letterId: string, asking?: Asking): Promise<readonly FurtherRecipientRow[]>;
  /** A draft with everything of a letter but its recipient. */
  again(actor: Actor, letterId: string, command: Command): Promise<LetterRef>;
}

export function createTogetherService(deps: ServiceDeps, drafts: Pick<DraftService, 'submit'>): TogetherService {
  const { database, clock } = deps;
  const further = (actor: Actor, letterId: string) =>
    database.read(async (em) => listFurther(em, (await readLetter(em, actor, letterId)).id));
  return {
    further,
    more: (actor, letterId, command) => {
      const clerk = requireSiteRole(actor, 'clerk');
      const request = { actor, command, record: 'composing.recipient_added', args: { letterId } };
      return changeOnce(database, request, clock, (em, now) => more(em, clerk, letterId, now));
    },
    takeBack: (actor, letterId, furtherId) => {
      const clerk = requireSiteRole(actor, 'clerk');
      return database.change('composing.recipient_taken', async (em) =>
        takeBack(em, clerk, { letterId, furtherId }, await clock(em)),
      );
    },
    remove: (actor, letterId, furtherId) => {
      const clerk = requireSiteRole(actor, 'clerk');
      return database.change('composing.recipient_removed', async (em) => {
        const letter = await lockEditable(em, clerk, letterId);
        await removeFurther(em, letter.id, furtherId);
      });
    },
    prepare: (actor, letterId) => {
      const clerk = requireSiteRole(actor, 'clerk');
      return database.change('composing.texts_merged', async (em) => prepare(em, clerk, letterId, await clock(em)));
    },
    sendRest: async (actor, letterId, asking = 'unasked') => {
      const clerk = requireSiteRole(actor, 'clerk');
      for (const { id } of (await further(actor, letterId)).filter(({ madeLetterId }) => madeLetterId === null)) {
        const command = { idempotencyKey: `further:${id}` };
        const request = { actor, command, record: 'composing.letter_made', args: { id }, namesKind: 'letter' } as const;
        const made = await changeOnce(database, request, clock, (em, now) => make(em, clerk, { letterId, id }, now));
        const refusal = await sendOne(drafts, actor, { letterId: made.id, furtherId: id, asking });
        if (refusal !== null) await database.change('composing.refusal_noted', (em) => noteRefusal(em, id, refusal));
      }
      return further(actor, letterId);
    },
    again: (actor, letterId, command) => {
      const clerk = requireSiteRole(actor, 'clerk');
      const request = {
        actor,
        command,
        record: 'composing.made_again',
        args: { letterId },
        namesKind: 'letter',
      } as const;
      return changeOnce(database, request, clock, async (em, now) => {
        const source = await readLetter(em, actor, letterId);
        await requireWhole(em, source.id);
        const texts = await textsForAnother(em, source);
        const fields = { ...fieldsOf(source), ...texts, recipient: NOBODY, repeatReason: undefined };
        return copyDraft(em, clerk, { source, fields }, now);
      });
    },
  };
}

const NOBODY: Recipient = { type: 'person', name: '', address: '' };

async function more(em: EntityManager, clerk: SiteActor, letterId: string, now: Date): Promise<LetterRef> {
  const letter = await lockEditable(em, clerk, letterId);
  requireDraft(letter);
  const fields = fieldsOf(letter);
  const others = (await listFurther(em, letter.id)).map(({ recipient }) => recipient);
  const faults = [
    ...recipientFaults(fields.recipient, await loadProfile(em, letter.profileId)),
    ...repeatedHere(others, fields),
  ];
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
  await addFurther(em, letter.id, fields.recipient);
  return { id: letter.id, version: await writeRecipient(em, letter, { ...NOBODY, type: fields.recipient.type }, now) };
}

async function takeBack(
  em: EntityManager,
  clerk: SiteActor,
  { letterId, furtherId }: { readonly letterId: string; readonly furtherId: string },
  now: Date,
): Promise<void> {
  const letter = await lockEditable(em, clerk, letterId);
  const taken = (await listFurther(em, letter.id)).find(({ id }) => id === furtherId);
  // The same button pressed twice: it is in the fields already.
  if (!taken || taken.madeLetterId !== null) return;
  await removeFurther(em, letter.id, furtherId);
  const { recipient } = fieldsOf(letter);
  if (!isBlank(recipient.name)) await addFurther(em, letter.id, recipient);
  await writeRecipient(em, letter, taken.recipient, now);
}

async function writeRecipient(em: EntityManager, letter: LetterRow, recipient: Recipient, now: Date): Promise<number> {
  const version = await changeLetter(em, letter.id, rowOfFields({ ...fieldsOf(letter), recipient }), now);
  await linkLetter(em, letter.id, fieldsOf(letter).caseNumber);
  return version;
}

/** Only a new letter goes to several: one that came back has its number and its own course. */
function requireDraft({ status }: LetterRow): void {
  if (status !== 'draft')
    throw new ApplicationError('conflict', { detail: 'Получателей добавляют, пока письмо черновик.' });
}

async function prepare(em: EntityManager, clerk: SiteActor, letterId: string, now: Date): Promise<void> {
  const letter = await lockEditable(em, clerk, letterId);
  const rest = (await listFurther(em, letter.id)).filter(({ madeLetterId }) => madeLetterId === null);
  const fields = fieldsOf(letter);
  const own = mergedFields(fields, await todayOf(em, letter.siteId, now));
  const faults: Fault[] = [
    ...mergeFaults({ title: own.title, comment: own.comment ?? '' }),
    ...(await togetherFaults(em, letter, rest)),
  ];
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
  if (rest.length > 0) await keepTexts(em, letter.id, textsOf(fields));
  await mergeTexts(em, letter, now);
}

/** One of the others gets its letter, once, whoever asks. */
async function make(
  em: EntityManager,
  clerk: SiteActor,
  { letterId, id }: { readonly letterId: string; readonly id: string },
  now: Date,
): Promise<LetterRef> {
  const source = await lockLetter(em, clerk.siteId, letterId);
  if (!source) throw letterNotFound();
  if (source.status === 'cancelled') throw refused(DECISION_REFUSALS.alreadyCancelled);
  if (whyNotNow('submit', atDecision(source)) === undefined) {
    throw new ApplicationError('conflict', { detail: 'Сначала отправляется само письмо.' });
  }
  const row = (await listFurther(em, source.id)).find((one) => one.id === id);
  if (!row) throw letterNotFound();
  const known = row.madeLetterId === null ? null : await lockLetter(em, clerk.siteId, row.madeLetterId);
  if (known) return { id: known.id, version: known.version };
  const texts = row.texts ?? textsOf(fieldsOf(source));
  const fields = { ...fieldsOf(source), ...texts, recipient: row.recipient, repeatReason: undefined };
  const made = await copyDraft(em, clerk, { source, fields }, now);
  const letter = await lockLetter(em, clerk.siteId, made.id);
  if (!letter) throw letterNotFound();
  const { version } = await mergeTexts(em, letter, now);
  await noteMade(em, id, made.id);
  return { id: made.id, version };
}

/** Null: it is on its way. */
async function sendOne(
  drafts: Pick<DraftService, 'submit'>,
  actor: Actor,
  { letterId, furtherId, asking }: { readonly letterId: string; readonly furtherId: string; readonly asking: Asking },
): Promise<string | null> {
  try {
    await drafts.submit(actor, letterId, { idempotencyKey: `further:${furtherId}:send` }, asking);
    return null;
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.status >= 500) throw error;
    const words = error.faults.map(({ message }) => message).join(' ');
    return words === '' ? (error.detail ?? error.title) : words;
  }
}
