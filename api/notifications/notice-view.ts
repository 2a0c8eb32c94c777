import { listPartsToShow, type listNotifications, type NotificationRow } from '#db/notifications/notification-list.ts';
import type { EntityManager } from '#db/orm.ts';
import { hasOpenTask } from '#db/work/tasks.ts';
import { movedWords } from '#domain/cases/moved-hearing.ts';
import {
  NOTIFICATION_FINDINGS,
  notificationSubject,
  type NotificationFinding,
} from '#domain/notifications/notification-process.ts';
import { operatorWords } from '#domain/notifications/operator-words.ts';
import type { NotificationCard, NotificationItem } from '#views/notifications/notification.ts';
import type { Actor } from '../actor.ts';
import { readTimeline } from '../work/timeline-view.ts';

type ItemRow = Omit<Awaited<ReturnType<typeof listNotifications>>[number], 'place_micros'>;

/** A line of the journal. */
export function noticeItem(row: ItemRow): NotificationItem {
  const { id, siteId, caseId, caseNumber, partyName, channel, kind, address, status, reason } = row;
  return {
    ...{ id, siteId, caseId, caseNumber, partyName, channel, kind, address, status },
    reason: wordsOf(reason),
    ...{ partCount: row.partCount, costKopecks: row.costKopecks, createdAt: row.createdAt.toISOString() },
    ...{ takenParts: row.takenParts, takenKopecks: row.takenKopecks },
    ...{ sentAt: iso(row.sentAt), finishedAt: iso(row.finishedAt), heldUntil: iso(row.heldUntil) },
  };
}

/** A notice with its parts, its course, and what this person may do about it. */
export async function noticeCard(em: EntityManager, actor: Actor, row: NotificationRow): Promise<NotificationCard> {
  const subject = notificationSubject(row.id);
  const parts = await listPartsToShow(em, row.id);
  const isAsked = await hasOpenTask(em, subject, 'unclear_notification');
  const isLetterOwed = await hasOpenTask(em, subject, 'letter_instead');
  const { title, body, encoding, timeZone } = row;
  return {
    ...noticeItem(row),
    ...{ title, body, encoding, timeZone, hearingAt: iso(row.hearingAt), letterAt: iso(row.letterAt) },
    hearingMoved: row.hearingAt && movedWords(row.toldHearingAt, { startsAt: row.hearingAt, timeZone: row.courtZone }),
    ...{ draftLetterId: row.draftLetterId ?? null, repeatOfId: row.repeatOfId ?? null },
    createdByName: row.createdByName,
    arrivalSaid: row.arrivalSaidAt && { at: row.arrivalSaidAt.toISOString(), byName: row.arrivalSaidByName ?? '' },
    parts: parts.map(({ intentAt, answeredAt, receiptAt, receipts, ...part }) => ({
      ...{ ...part, error: wordsOf(part.error), messageId: part.messageId ?? null },
      ...{ intentAt: iso(intentAt), answeredAt: iso(answeredAt), receiptAt: iso(receiptAt) },
      receipts: receipts.map(({ state, error, receivedAt, doneAt, times }) => ({
        ...{ state, error: wordsOf(error), receivedAt: receivedAt.toISOString(), doneAt: iso(doneAt), times },
      })),
    })),
    timeline: await readTimeline(em, subject),
    ...actionsOf(actor, row, { isAsked, isLetterOwed }),
  };
}

function actionsOf(
  actor: Actor,
  { status, finishedAt }: NotificationRow,
  { isAsked, isLetterOwed }: { readonly isAsked: boolean; readonly isLetterOwed: boolean },
): Pick<NotificationCard, 'actions' | 'findings'> {
  const mayAct = actor.siteId !== null && (actor.role === 'clerk' || actor.role === 'supervisor');
  if (!mayAct) return { actions: [], findings: [] };
  const isWaiting = status === 'queued' || status === 'waiting';
  const isOpen = finishedAt === null || finishedAt === undefined;
  const canSettle = isOpen && (isAsked || status === 'sent');
  const findings: readonly NotificationFinding[] = isAsked ? NOTIFICATION_FINDINGS : ['arrived', 'letter'];
  return {
    actions: [
      ...(canSettle ? (['settle'] as const) : []),
      ...(isWaiting ? (['withdraw'] as const) : []),
      ...(isLetterOwed ? (['letter_done'] as const) : []),
      ...(isWaiting || status === 'submitting' || status === 'unknown' ? [] : (['resend'] as const)),
    ],
    findings: canSettle ? findings : [],
  };
}

function wordsOf(error: string | null | undefined): string | null {
  return error == null ? null : operatorWords(error);
}

function iso(moment: Date | null | undefined): string | null {
  return moment?.toISOString() ?? null;
}
