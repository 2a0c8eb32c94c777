import type { LetterListRow } from '#db/letters/letter-list.ts';
import { letterAwaitingView } from '../work/awaiting-view.ts';
import { isoInstant, isoInstantOrNull } from '#db/statements/row-values.ts';
import type { LetterListItem } from '#views/letters/letter.ts';

/** A letter's row as lists show it; the card begins with the same. */
export function letterItem(row: LetterListRow): LetterListItem {
  return {
    id: row.id,
    siteId: row.site_id,
    number: row.number,
    kind: row.kind,
    documentKind: row.document_kind,
    title: row.title,
    recipientName: row.recipient_name,
    caseNumber: row.case_number,
    comment: row.comment,
    shpi: row.shpi,
    status: row.status,
    statusSince: isoInstant(row.status_since),
    awaiting: letterAwaitingView(row.awaiting, row),
    outcome: row.outcome,
    authorName: row.author_name,
    approverName: row.approver_name,
    pageCount: row.page_count,
    sentAt: isoInstantOrNull(row.sent_at),
    createdAt: isoInstant(row.created_at),
    version: row.version,
  };
}
