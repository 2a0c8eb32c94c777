import { readDocument, readRecipients } from '#domain/composing/document-reading.ts';
import { isBlank } from '#domain/work/typed-text.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import { fieldId } from '#web/components/field.ts';
import { editPath } from '#web/paths.ts';
import type { Actor } from '../../actor.ts';
import type { Services } from '../../services/services.ts';
import { offerKey } from './letter-form-model.ts';

/** The form with the focus in this field, scripts or none: what is typed next is typed there. */
export function pathToField(letterId: string, field: string): string {
  return `${editPath(letterId)}#${fieldId(field)}`;
}

/** Puts what was offered into the letter: the same that a script does in the browser. @returns where to go next */
export async function takeOffer(
  services: Services,
  actor: Actor,
  letterId: string,
  [action, first = '', second = '']: readonly string[],
): Promise<{ readonly path: string }> {
  const card = await services.letters.card(actor, letterId);
  const fields =
    action === 'take'
      ? await withRecipient(services, actor, card.fields, first)
      : await withRead(services, actor, card, first, Number(second));
  if (fields !== null)
    await services.drafts.edit(actor, letterId, card.version, { fields, approverId: card.approverId });
  return { path: pathToField(letterId, 'recipient.name') };
}

async function withRecipient(
  services: Services,
  actor: Actor,
  fields: LetterFields,
  key: string,
): Promise<LetterFields | null> {
  const { recipients } = await services.offers.ofCase(actor, fields.caseNumber ?? '');
  const recipient = recipients.find((one) => offerKey(one) === key);
  return recipient === undefined ? null : { ...fields, recipient };
}

type LetterOfRead = { readonly id: string; readonly fields: LetterFields };

/** One offer by its place, or `all`: the first of each into what is still empty. */
async function withRead(
  services: Services,
  actor: Actor,
  { id, fields }: LetterOfRead,
  of: string,
  index: number,
): Promise<LetterFields | null> {
  const site = await services.people.site(actor);
  const reading = readDocument(await services.previews.letterTexts(actor, id), [site?.returnAddress ?? '']);
  const recipients = readRecipients(reading);
  if (of === 'all') {
    const { recipient, caseNumber } = fields;
    const [read, address = '', number] = [recipients[0], reading.addresses[0], reading.caseNumbers[0]];
    return {
      ...fields,
      ...(isBlank(caseNumber ?? '') && number !== undefined ? { caseNumber: number } : {}),
      recipient: {
        ...recipient,
        ...(isBlank(recipient.name) && read !== undefined ? read : {}),
        ...(isBlank(recipient.address) ? { address } : {}),
      },
    };
  }
  if (of === 'names') return withPart(fields, recipients[index]);
  const value = (of === 'addresses' || of === 'caseNumbers' ? reading[of] : [])[index];
  if (value === undefined) return null;
  return of === 'caseNumbers' ? { ...fields, caseNumber: value } : withPart(fields, { address: value });
}

function withPart(fields: LetterFields, part: Partial<LetterFields['recipient']> | undefined): LetterFields | null {
  return part === undefined ? null : { ...fields, recipient: { ...fields.recipient, ...part } };
}
