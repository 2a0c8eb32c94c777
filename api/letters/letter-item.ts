import type { LetterListRow } from '#db/letters/letter-list.ts';
import { letterAwaitingView } from '../work/awaiting-view.ts';
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
    statusSince: row.status_since.toISOString(),
    awaiting: letterAwaitingView(row.awaiting, row),
    outcome: row.outcome,
    authorName: row.author_name,
    approverName: row.approver_name,
    pageCount: row.page_count,
    fileName: row.file_name,
    sentAt: row.sent_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    version: row.version,
    archivedAt: row.archived_at?.toISOString() ?? null,
  };
}
