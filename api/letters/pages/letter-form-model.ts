import { inForceOn } from '#domain/calendar/valid-from.ts';
import { createHash } from 'node:crypto';
import type { TemplateContent } from '#db/composing/composing.entity.ts';
import type { FurtherRecipientRow } from '#db/composing/further-recipients.ts';
import { ownAddressCheck, type AddressService } from '#domain/post/address-service.ts';
import { readDocument, readingQuestions } from '#domain/composing/document-reading.ts';
import { expectedAnywhere } from '#domain/delivery/expected-words.ts';
import { cutOffRuleOf, localDateAt, nextCutOff } from '#domain/settings/cut-off.ts';
import type { RecipientOffer } from '#views/letters/offers.ts';
import { eachText } from '#domain/letters/letter-texts.ts';
import { REMARK_FAULT } from '#domain/letters/remark-fields.ts';
import type { Fault, Warning } from '#domain/documents/fault.ts';
import {
  PROPOSED_FIELDS,
  type AttachmentPreviewModel,
  type FurtherRecipientModel,
  type LetterFormLimits,
  type LetterFormModel,
  type LetterFormValues,
} from '#web/letters/form/letter-form-model.ts';
import { faultsOfAttachment } from '#web/letters/form/fault-target.ts';
import type { AttachmentView } from '#views/documents/attachment.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import type { ApproverView } from '#views/people/person.ts';
import type { Actor } from '../../actor.ts';
import { ApplicationError } from '../../errors.ts';
import { readNow } from '../../pages/frame.ts';
import type { PageParts } from '../../pages/page-deps.ts';
import { chosenBefore, UNCHOSEN } from './chosen-fields.ts';
import { valuesOfLetter } from './letter-form-values.ts';
import type { Services } from '../../services/services.ts';

/** How many of the newest letters are looked through for the last approver. */
const LOOKED_THROUGH = 20;

/** What is shown above and beside the fields when the form was not taken. */
export interface FormRefusal {
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
  readonly faultsHeading?: string | undefined;
  /** Nothing is wrong for sure: asked before the letter is sent. */
  readonly questions?: readonly Warning[] | undefined;
  /** Names the questions in the button that answers them. */
  readonly answer?: string | undefined;
  /** A name that names no template. */
  readonly template?: string | undefined;
  /** What the refused form says its person has chosen himself. */
  readonly chosen?: LetterFormModel['chosen'] | undefined;
  /** A template that was not kept. */
  readonly newTemplate?: LetterFormModel['newTemplate'];
}

/** An empty form; the approver is the one this person asked last, while he can sign. */
export async function newLetterModel(
  parts: PageParts,
  actor: Actor,
  typed?: LetterFormValues,
  told: FormRefusal = { faults: [] },
  templateId?: string,
): Promise<LetterFormModel> {
  const { services } = parts;
  const [approvers, templates] = await Promise.all([services.people.approvers(actor), services.templates.list(actor)]);
  const begun = templates.find(({ id }) => id === templateId)?.content;
  const values = typed ?? {
    ...emptyValues(await lastApproverId(services, actor, approvers)),
    ...known(begun, approvers),
  };
  const focus = told.faults.length === 0 ? ('case' as const) : undefined;
  const aids = await aidsFor(parts, actor, values);
  // What a template says of the kinds was chosen with it.
  const chosen = told.chosen ?? (begun === undefined ? [] : PROPOSED_FIELDS);
  return { values, ...told, chosen, approvers, attachments: [], ...aids, templates, further: [], unread: [], focus };
}

/** What a template fills in; who signs only while he may. */
function known(
  template: TemplateContent | undefined,
  approvers: readonly ApproverView[],
): Partial<LetterFormValues> | undefined {
  if (template === undefined) return undefined;
  const { approverId, ...rest } = template;
  return approvers.some(({ id }) => id === approverId) ? template : rest;
}

/** The form of a letter that is in its author's hands. */
export async function editLetterModel(
  parts: PageParts,
  actor: Actor,
  card: LetterCard,
  typed?: LetterFormValues,
  told?: FormRefusal,
  chosen = told?.chosen,
): Promise<LetterFormModel> {
  const { services } = parts;
  const { id, version, number, status, remark, warnings, hearingMoved } = card;
  const values = typed ?? valuesOfLetter(card);
  const [approvers, previewed, least, aids, templates, further, texts] = await Promise.all([
    services.people.approvers(actor),
    Promise.all(card.attachments.map((attachment) => withPreview(services, actor, id, attachment))),
    services.previews.leastSizes(actor, id),
    // A draft is checked by the limits that the site has when it is sent.
    aidsFor(parts, actor, values, status === 'draft' ? undefined : card.profileId),
    services.templates.list(actor),
    services.together.further(actor, id),
    services.previews.letterTexts(actor, id),
  ]);
  const attachments = previewed.map((one, index) => ({ ...one, leastByteSize: least[index] ?? null }));
  const own = told ?? foundBefore(card);
  return {
    letter: { id, version, number, status, remark, warnings, hearingMoved },
    ...{ values, ...own, approvers, attachments, ...aids, templates },
    chosen: chosen ?? chosenBefore(values),
    further: further.filter(({ madeLetterId }) => madeLetterId === null).map(furtherModel),
    reading: texts.length === 0 ? undefined : readDocument(texts, [aids.returnAddress]),
    unread: readingQuestions(texts, { caseNumber: values.caseNumber, name: values.recipientName }),
    focus: own.faults.length === 0 && values.recipientName === '' ? 'name' : undefined,
  };
}

/** What the checks or the Post found in the letter as it stands. */
function foundBefore({ status, faults, attachments }: LetterCard): Pick<LetterFormModel, 'faults' | 'faultsHeading'> {
  if (status === 'returned') {
    const remarks = faults.filter(({ code }) => code === REMARK_FAULT);
    return { faults: remarks, faultsHeading: 'Руководитель вернул письмо из-за этого поля' };
  }
  return {
    faults: status === 'needs_fix' ? faults.filter((fault) => !isSettled(fault, attachments)) : [],
    faultsHeading: 'Найдено при проверке: исправьте и отправьте снова',
  };
}

/** The clerk has looked at the losses since. */
function isSettled(fault: Fault, attachments: readonly AttachmentView[]): boolean {
  if (fault.code !== 'losses_unseen') return false;
  return attachments.some(({ losses }, index) => losses?.seen && faultsOfAttachment([fault], index).length > 0);
}

function emptyValues(approverId: string): LetterFormValues {
  return {
    ...{ ...UNCHOSEN, way: 'own', approverId, ...eachText(() => '') },
    ...{ recipientType: 'person', recipientName: '', recipientInn: '', recipientKpp: '', recipientAddress: '' },
  };
}

async function lastApproverId(services: Services, actor: Actor, approvers: readonly ApproverView[]): Promise<string> {
  const { items } = await services.letters.list(actor, { limit: LOOKED_THROUGH });
  const last = items.find(({ authorName }) => authorName === actor.fullName);
  const known = approvers.find(({ fullName }) => fullName === last?.approverName);
  // Those who can sign now stand first: a habit is no reason to have the letter come back.
  const [first] = approvers;
  return (known?.hasCertificate === first?.hasCertificate ? (known ?? first) : first)?.id ?? '';
}

/** The pages of an upload, or why there are none yet. */
async function withPreview(
  services: Services,
  actor: Actor,
  letterId: string,
  attachment: AttachmentView,
): Promise<Omit<AttachmentPreviewModel, 'leastByteSize'>> {
  try {
    const { pageCount } = await services.previews.attachmentPage(actor, letterId, attachment.id, 1);
    return { ...attachment, preview: { state: 'ready', pageCount } };
  } catch (error) {
    if (!(error instanceof ApplicationError)) throw error;
    if (error.code === 'unavailable') return { ...attachment, preview: { state: 'converting' } };
    const messages = error.faults.length > 0 ? error.faults.map(({ message }) => message) : [error.message];
    return { ...attachment, preview: { state: 'faulty', messages } };
  }
}

function furtherModel({ id, recipient: { name, address } }: FurtherRecipientRow): FurtherRecipientModel {
  return { id, name, address };
}

/** A recipient by what is known of it: the button of an offer names it so. */
export function offerKey(recipient: RecipientOffer): string {
  return createHash('sha256').update(JSON.stringify(recipient)).digest('hex').slice(0, 16);
}

/** What a clerk's site and the case bring along. */
async function aidsFor(parts: PageParts, actor: Actor, values: LetterFormValues, profileId?: string) {
  const { services, deps } = parts;
  const [site, calendar, offers, addressQuestion, tariffs, rules] = await Promise.all([
    services.people.site(actor),
    services.calendar.inForce(),
    services.offers.ofCase(actor, values.caseNumber),
    questionOf(deps.addressService ?? ownAddressCheck, values.recipientAddress),
    services.tariffs.inForce(),
    services.delivery.rules(),
  ]);
  if (site === null) throw new ApplicationError('forbidden');
  const profile = await services.limits.version(profileId ?? site.profileId);
  const limits: LetterFormLimits = {
    ...profile,
    maxUploadByteSize: deps.settings.MASK_MAX_UPLOAD_BYTES,
  };
  const { recallWindowSeconds, returnAddress, hasBothWays, channel } = site;
  const soonest = new Date(Date.parse(await readNow(parts)) + recallWindowSeconds * 1_000);
  const postAt = nextCutOff(soonest, cutOffRuleOf({ ...site, calendar })).toISOString();
  const postDay = localDateAt(new Date(postAt), site.timeZone);
  const recipients = offers.recipients.map((recipient) => ({ ...recipient, key: offerKey(recipient) }));
  return {
    limits,
    returnAddress,
    hasBothWays,
    channel,
    postAt,
    tariff: inForceOn(tariffs, postDay),
    expected: {
      registered: expectedAnywhere('registered', postDay, rules),
      simple: expectedAnywhere('simple', postDay, rules),
    },
    addressQuestion,
    offers: { proposal: offers.proposal, recipients },
  };
}

/** A service of others must not keep a form waiting. */
async function questionOf(service: AddressService, address: string): Promise<string | undefined> {
  const line = address.replaceAll(/\s+/g, ' ').trim();
  if (line === '') return undefined;
  return (await service.question(line, AbortSignal.timeout(ADDRESS_LIMIT_MS))) ?? undefined;
}

const ADDRESS_LIMIT_MS = 1_000;
