import { copyLink } from '#db/case-letters/letter-link.ts';
import { appendAttachment, listAttachments } from '#db/documents/attachments.ts';
import { recordSeenLosses } from '#db/documents/losses.ts';
import { rowOfFields } from '#db/letters/letter-row.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import { createDraft } from '#db/letters/new-draft.ts';
import type { EntityManager } from '#db/orm.ts';
import { loadSite } from '#db/people/step-people.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import { letterSubject } from '#domain/work/subject.ts';
import type { LetterRef } from '#views/letters/letter.ts';
import type { SiteActor } from '../actor.ts';

/** A draft of this clerk with another letter's documents and approver, and with these fields. */
export async function copyDraft(
  em: EntityManager,
  clerk: SiteActor,
  { source, fields }: { readonly source: LetterRow; readonly fields: LetterFields },
  now: Date,
): Promise<LetterRef> {
  const { profileId } = await loadSite(em, clerk.siteId);
  const people = { authorId: clerk.accountId, approverId: source.approverId };
  const letter = await createDraft(em, { siteId: clerk.siteId, ...rowOfFields(fields), ...people, profileId }, now);
  await copyLink(em, { from: source.id, to: letter.id });
  for (const { ordinal, fileName, byteSize, sha256, seenLosses } of await listAttachments(em, source.id)) {
    const { id } = await appendAttachment(em, { letterId: letter.id, ordinal, fileName, byteSize, sha256 }, now);
    // The same document: who makes the copy has the same losses before his eyes.
    if (seenLosses !== null)
      await recordSeenLosses(em, { attachmentId: id, key: seenLosses, seenBy: clerk.accountId }, now);
  }
  const line = { subject: letterSubject(letter.id), at: now, actorId: clerk.accountId };
  await appendTimeline(em, { ...line, eventKey: 'created', kind: 'created' });
  await appendAudit(em, { ...line, action: 'letter.created' });
  return { id: letter.id, version: letter.version };
}
