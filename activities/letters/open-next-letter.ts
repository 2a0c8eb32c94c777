import type { EntityManager } from '@mikro-orm/postgresql';
import { appendAttachment, listAttachments } from '#db/documents/attachments.ts';
import { fieldsOf, loadLetter, rowOfFields } from '#db/letters/letter-row.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import { createDraft } from '#db/letters/new-draft.ts';
import { loadAccount, loadSite } from '#db/people/step-people.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import type { ReturnCause } from '#domain/returns/return-cause.ts';
import { CAUSE_RULES } from '#domain/returns/return-choices.ts';
import { letterSubject } from '#domain/work/subject.ts';

/** A draft with everything of an undelivered letter but the address, unless the address was right. @returns its id */
export async function openNextLetter(
  em: EntityManager,
  letter: LetterRow,
  { actorId, cause }: { readonly actorId: string; readonly cause: ReturnCause },
  now: Date,
): Promise<string> {
  const { siteId, approverId } = letter;
  const { profileId } = await loadSite(em, siteId);
  // Whoever signs does not write: after a supervisor's decision the letter is its author's again.
  const authorId = (await loadAccount(em, actorId)).role === 'clerk' ? actorId : letter.authorId;
  const fields = rowOfFields(nextFields(fieldsOf(letter), cause));
  const { id } = await createDraft(em, { siteId, ...fields, authorId, approverId, profileId }, now);
  for (const { ordinal, fileName, byteSize, sha256 } of await listAttachments(em, letter.id)) {
    await appendAttachment(em, { letterId: id, ordinal, fileName, byteSize, sha256 }, now);
  }
  await tellCreation(em, { id, before: letter.id, actorId }, now);
  return id;
}

function nextFields(fields: LetterFields, cause: ReturnCause): LetterFields {
  const address = CAUSE_RULES[cause].keepsAddress ? fields.recipient.address : '';
  return { ...fields, recipient: { ...fields.recipient, address } };
}

async function tellCreation(
  em: EntityManager,
  { id, before, actorId }: { readonly id: string; readonly before: string; readonly actorId: string },
  now: Date,
): Promise<void> {
  const { number } = await loadLetter(em, before);
  const line = { subject: letterSubject(id), at: now, actorId };
  await appendTimeline(em, { ...line, eventKey: 'created', kind: 'created' });
  await appendTimeline(em, { ...line, eventKey: 'sent_after', kind: 'sent_after', data: { number, letterId: before } });
  await appendAudit(em, { ...line, action: 'letter.created' });
}
