import type { Fault } from '#domain/documents/fault.ts';
import { validateLetterFields } from '#domain/letters/validate-letter.ts';
import { channelProfile } from '#domain/post/profiles.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { isActiveSupervisor } from '#db/people/accounts.ts';
import { listAttachments } from '#db/documents/attachments.ts';
import { fieldsOf } from '#db/letters/letter-row.ts';

/** Everything that keeps a letter from being sent for approval; the document itself is checked later, by the worker. */
export async function submissionFaults(em: EntityManager, letter: LetterRow): Promise<Fault[]> {
  const faults = validateLetterFields(fieldsOf(letter), channelProfile(letter.profileId));
  const attachments = await listAttachments(em, letter.id);
  if (attachments.length === 0) {
    faults.push({ code: 'attachments_missing', field: 'attachments', message: 'Приложите хотя бы один документ.' });
  }
  return [...faults, ...(await approverFaults(em, letter))];
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
