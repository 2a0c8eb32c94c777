import { localTimeOf } from '#domain/post/local-time.ts';
import { ownSince } from '#domain/post/postal-milestone.ts';
import type { LetterListRow } from '#db/letters/letter-list-rows.ts';
import { expectedView, type DeliveryClock } from '../delivery/expected-view.ts';
import { letterAwaitingView } from '../work/awaiting-view.ts';
import type { LetterListItem } from '#views/letters/letter.ts';

/** Local times of operations of this very letter sort as text. */
function postTookAt({ post_dates: dates, accepted_at: acceptedAt }: LetterListRow): string | null {
  const notBefore = ownSince(acceptedAt);
  const own = (dates ?? []).flatMap((date) => localTimeOf(date) ?? []).filter((time) => time >= notBefore);
  return own.toSorted()[0] ?? null;
}

/** A letter's row as lists show it; the card begins with the same. Without the rules of delivery nothing is said of when it is expected. */
export function letterItem(row: LetterListRow, now: Date, rules?: DeliveryClock['rules']): LetterListItem {
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
    awaiting: letterAwaitingView(row.awaiting, row, now),
    outcome: row.outcome,
    gate: row.gate,
    expected: rules === undefined ? null : expectedView(row, { rules, now }),
    authorName: row.author_name,
    approverName: row.approver_name,
    pageCount: row.page_count,
    fileName: row.file_name,
    sentAt: row.sent_at?.toISOString() ?? null,
    isSentByPostBook: row.post_dates !== null,
    postTookAt: postTookAt(row),
    createdAt: row.created_at.toISOString(),
    version: row.version,
    archivedAt: row.archived_at?.toISOString() ?? null,
  };
}
