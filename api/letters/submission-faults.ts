import { dateTimeText } from '#web/format/time.ts';
import { findOfAnother } from '#db/case-register/letters-of-another.ts';
import { loadProfile } from '#db/limits/load-profile.ts';
import { loadSite } from '#db/people/step-people.ts';
import { personFaults } from '#domain/case-letters/letter-of-another.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { repeatFault } from '#domain/letters/repeat.ts';
import { hasBothWays } from '#domain/letters/letter-way.ts';
import { validateLetterFields } from '#domain/letters/validate-letter.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { isActiveSupervisor } from '#db/people/accounts.ts';
import { findRepeated } from '#db/letters/letter-repeats.ts';
import { mergedFields, mergeFaults, SOME_DAY } from '#domain/composing/merge-fields.ts';
import { pageFaults } from '#domain/post/page-faults.ts';
import { sizeFaults } from '#domain/post/size-faults.ts';
import type { ChannelProfile } from '#domain/post/profiles.ts';
import { isBlank } from '#domain/work/typed-text.ts';
import { countPages, leastSizes } from '#db/documents/conversions-pages.ts';
import { findMainDocument, listAttachments, type AttachmentRow } from '#db/documents/attachments.ts';
import { findAttachmentWarnings } from '#db/documents/conversion-warnings.ts';
import { areLossesUnseen, unseenLossesFault } from '#db/documents/losses.ts';
import { fieldsOf } from '#db/letters/letter-row.ts';

/** Everything that keeps a letter from being sent for approval; the document itself is checked later, by the worker. */
export async function submissionFaults(em: EntityManager, letter: LetterRow): Promise<Fault[]> {
  const profile = await loadProfile(em, letter.profileId);
  // What a draft's fields in braces will say when it is sent; a letter that came back has them put in before it goes again.
  const written = fieldsOf(letter);
  const fields = letter.status === 'draft' ? mergedFields(written, SOME_DAY) : written;
  const faults = validateLetterFields(fields, profile);
  return [
    ...faults,
    ...personFaults(await findOfAnother(em, letter.id)),
    ...mergeFaults({ title: fields.title, comment: fields.comment ?? '' }),
    ...(await repeatFaults(em, letter)),
    ...(await attachmentFaults(em, letter.id, profile)),
    ...(await approverFaults(em, letter)),
    ...(await wayFaults(em, letter)),
  ];
}

/** The same of a letter that is only looked at: a draft would keep the limits that its site has now. */
export async function faultsIfSent(em: EntityManager, letter: LetterRow): Promise<Fault[]> {
  const profileId = letter.status === 'draft' ? (await loadSite(em, letter.siteId)).profileId : letter.profileId;
  return submissionFaults(em, { ...letter, profileId });
}

/** The same person, case and document again, or without a case the same papers, may be meant; then it is said why, in the letter itself. */
export async function repeatFaults(em: EntityManager, letter: LetterRow): Promise<Fault[]> {
  const fields = fieldsOf(letter);
  if (!isBlank(fields.repeatReason ?? '')) return [];
  const { id, siteId } = letter;
  const repeated = await findRepeated(em, { id, siteId, fields, document: await findMainDocument(em, id) });
  if (repeated === null) return [];
  const { timeZone } = await loadSite(em, siteId);
  return [repeatFault(repeated, dateTimeText(repeated.at.toISOString(), timeZone))];
}

async function attachmentFaults(em: EntityManager, letterId: string, profile: ChannelProfile): Promise<Fault[]> {
  const attachments = await listAttachments(em, letterId);
  if (attachments.length === 0) {
    return [{ code: 'attachments_missing', field: 'attachments', message: 'Приложите хотя бы один документ.' }];
  }
  return documentFaults(em, attachments, profile);
}

/** Losses, pages and sizes that are known by now; what is not yet converted the worker tells. */
export async function documentFaults(
  em: EntityManager,
  attachments: readonly Pick<AttachmentRow, 'id' | 'fileName' | 'sha256' | 'seenLosses'>[],
  profile: ChannelProfile,
): Promise<Fault[]> {
  const warnings = await findAttachmentWarnings(em, attachments);
  const unseen = attachments.flatMap(({ id, fileName, seenLosses }, index) =>
    areLossesUnseen(warnings.get(id) ?? [], seenLosses) ? [unseenLossesFault(fileName, index)] : [],
  );
  const pages = await countPages(em, attachments);
  const sizes = await leastSizes(em, attachments);
  const sized = attachments.map(({ fileName }, index) => ({ fileName, leastByteSize: sizes[index] ?? null }));
  return [...unseen, ...(pages === null ? [] : pageFaults(pages, profile)), ...sizeFaults(sized, profile)];
}

/** A letter that has come back keeps its way: its site may have had the other one when it was written. */
async function wayFaults(em: EntityManager, { siteId, way, status }: LetterRow): Promise<Fault[]> {
  if (way === 'own' || status !== 'draft' || hasBothWays(await loadSite(em, siteId))) return [];
  const message = 'Участок не отправляет письма на бумаге рядом с электронными: выберите «Электронное».';
  return [{ code: 'way_closed', field: 'way', message }];
}

async function approverFaults(em: EntityManager, letter: LetterRow): Promise<Fault[]> {
  if (letter.approverId === letter.authorId) {
    return [
      { code: 'approver_is_author', field: 'approverId', message: 'Автор не может подписать собственное письмо.' },
    ];
  }
  if (await isActiveSupervisor(em, letter.siteId, letter.approverId)) return [];
  return [{ code: 'approver_wrong', field: 'approverId', message: 'Выберите, кто подписывает письмо.' }];
}
