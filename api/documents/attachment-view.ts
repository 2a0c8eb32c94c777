import type { Warning } from '#domain/documents/fault.ts';
import type { AttachmentView } from '#views/documents/attachment.ts';
import { listAttachments, type AttachmentRow } from '#db/documents/attachments.ts';
import { findAttachmentWarnings } from '#db/documents/conversion-warnings.ts';
import { areLossesUnseen, lossesKey } from '#db/documents/losses.ts';
import { namesOf } from '#db/letters/letter-details.ts';
import type { EntityManager } from '#db/orm.ts';

/** The letter's documents with what their conversions told and who has looked at it. */
export async function attachmentViews(em: EntityManager, letterId: string): Promise<AttachmentView[]> {
  const attachments = await listAttachments(em, letterId);
  const warnings = await findAttachmentWarnings(em, attachments);
  const names = await namesOf(
    em,
    attachments.map(({ lossesSeenBy }) => lossesSeenBy),
  );
  return attachments.map((row) => viewOf(row, warnings.get(row.id) ?? [], names.get(row.lossesSeenBy ?? '')));
}

function viewOf(row: AttachmentRow, warnings: readonly Warning[], seenByName: string | undefined): AttachmentView {
  const { id, ordinal, fileName, byteSize, seenLosses, lossesSeenAt } = row;
  const key = lossesKey(warnings);
  const at = areLossesUnseen(warnings, seenLosses) ? undefined : lossesSeenAt?.toISOString();
  return {
    ...{ id, ordinal, fileName, byteSize },
    warnings: warnings.map(({ code, message, severity, page }) => ({
      ...{ code, message, severity },
      ...(page === undefined ? {} : { page }),
    })),
    losses: key === null ? null : { key, seen: at === undefined ? null : { byName: seenByName ?? null, at } },
  };
}
