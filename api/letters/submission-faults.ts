import type { Fault } from '#domain/documents/fault.ts';
import { validateLetterFields } from '#domain/letters/validate-letter.ts';
import { channelProfile } from '#domain/post/profiles.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { isActiveSupervisor } from '#db/people/accounts.ts';
import { listAttachments } from '#db/documents/attachments.ts';
import { findAttachmentWarnings } from '#db/documents/conversion-warnings.ts';
import { areLossesUnseen, unseenLossesFault } from '#db/documents/losses.ts';
import { fieldsOf } from '#db/letters/letter-row.ts';

/** Everything that keeps a letter from being sent for approval; the document itself is checked later, by the worker. */
export async function submissionFaults(em: EntityManager, letter: LetterRow): Promise<Fault[]> {
  const faults = validateLetterFields(fieldsOf(letter), channelProfile(letter.profileId));
  return [...faults, ...(await attachmentFaults(em, letter.id)), ...(await approverFaults(em, letter))];
}

/** Losses that are known by now; what is not yet converted the worker tells. */
async function attachmentFaults(em: EntityManager, letterId: string): Promise<Fault[]> {
  const attachments = await listAttachments(em, letterId);
  if (attachments.length === 0) {
    return [{ code: 'attachments_missing', field: 'attachments', message: 'Приложите хотя бы один документ.' }];
  }
  const warnings = await findAttachmentWarnings(em, attachments);
  return attachments.flatMap(({ id, fileName, seenLosses }, index) =>
    areLossesUnseen(warnings.get(id) ?? [], seenLosses) ? [unseenLossesFault(fileName, index)] : [],
  );
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
