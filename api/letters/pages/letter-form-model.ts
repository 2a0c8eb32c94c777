import { eachText } from '#domain/letters/letter-texts.ts';
import { channelProfile } from '#domain/post/profiles.ts';
import { REMARK_FAULT } from '#domain/letters/remark-fields.ts';
import type { Fault, Warning } from '#domain/documents/fault.ts';
import type {
  AttachmentPreviewModel,
  LetterFormLimits,
  LetterFormModel,
  LetterFormValues,
} from '#web/letters/form/letter-form-model.ts';
import { faultsOfAttachment } from '#web/letters/form/fault-target.ts';
import type { AttachmentView } from '#views/documents/attachment.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import type { PersonView } from '#views/people/person.ts';
import type { Actor } from '../../actor.ts';
import { ApplicationError } from '../../errors.ts';
import type { PageParts } from '../../pages/page-deps.ts';
import { valuesOfLetter } from './letter-form-values.ts';
import type { Services } from '../../services/services.ts';

/** How many of the newest letters are looked through for the last approver. */
const LOOKED_THROUGH = 20;

/** What is shown above and beside the fields when the form was not taken. */
export interface FormRefusal {
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
  /** Nothing is wrong for sure: asked before the letter is sent. */
  readonly questions?: readonly Warning[] | undefined;
  /** Names the questions in the button that answers them. */
  readonly answer?: string | undefined;
}

/** An empty form; the approver is the one this person asked last. */
export async function newLetterModel(
  parts: PageParts,
  actor: Actor,
  typed?: LetterFormValues,
  told: FormRefusal = { faults: [] },
): Promise<LetterFormModel> {
  const { services } = parts;
  const approvers = await services.people.approvers(actor);
  const values = typed ?? emptyValues(await lastApproverId(services, actor, approvers));
  return { values, ...told, approvers, attachments: [], limits: await limitsFor(parts, actor) };
}

/** The form of a letter that is in its author's hands. */
export async function editLetterModel(
  parts: PageParts,
  actor: Actor,
  card: LetterCard,
  typed?: LetterFormValues,
  told?: FormRefusal,
): Promise<LetterFormModel> {
  const { services } = parts;
  const { id, version, number, status, remark } = card;
  const [approvers, attachments, limits] = await Promise.all([
    services.people.approvers(actor),
    Promise.all(card.attachments.map((attachment) => withPreview(services, actor, id, attachment))),
    limitsFor(parts, actor, card.profileId),
  ]);
  const own = told ?? foundBefore(card);
  return {
    letter: { id, version, number, status, remark },
    values: typed ?? valuesOfLetter(card),
    ...own,
    approvers,
    attachments,
    limits,
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
    ...{ kind: 'registered', documentKind: 'court_order', approverId, ...eachText(() => '') },
    ...{ recipientType: 'person', recipientName: '', recipientInn: '', recipientKpp: '', recipientAddress: '' },
  };
}

async function lastApproverId(services: Services, actor: Actor, approvers: readonly PersonView[]): Promise<string> {
  const { items } = await services.letters.list(actor, { limit: LOOKED_THROUGH });
  const last = items.find(({ authorName }) => authorName === actor.fullName);
  const known = approvers.find(({ fullName }) => fullName === last?.approverName) ?? approvers[0];
  return known?.id ?? '';
}

/** The pages of an upload, or why there are none yet. */
async function withPreview(
  services: Services,
  actor: Actor,
  letterId: string,
  attachment: AttachmentView,
): Promise<AttachmentPreviewModel> {
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

async function limitsFor({ services, deps }: PageParts, actor: Actor, profileId?: string): Promise<LetterFormLimits> {
  const known = profileId ?? (await services.people.site(actor))?.profileId;
  if (known === undefined) throw new ApplicationError('forbidden');
  const profile = channelProfile(known);
  return { ...profile, profileName: profile.name, maxUploadByteSize: deps.settings.MASK_MAX_UPLOAD_BYTES };
}
