import { NO_USE_STATUSES } from '#domain/notifications/repeated-notice.ts';
import type { NotificationStatus } from '#domain/notifications/notification-status.ts';
import { costWords } from '#domain/notifications/sms-text.ts';
import type { NotificationItem } from '#views/notifications/notification.ts';
import { countText } from '../format/count.ts';

type Counted = Pick<NotificationItem, 'status' | 'partCount' | 'costKopecks' | 'takenParts' | 'takenKopecks'>;

/** What the operator has taken, and what was planned where that is another thing. */
export function takenWords({ status, partCount, costKopecks, takenParts, takenKopecks }: Counted): string {
  const taken = sumWords(takenKopecks, takenParts);
  if (takenParts === partCount) return taken;
  const isOver = status === 'delivered' || NO_USE_STATUSES.some((one) => one === status);
  const planned = `${isOver ? 'ожидалось' : 'ожидается'} ${sumWords(costKopecks, partCount)}`;
  if (takenParts > 0) return `${taken}; ${planned}`;
  const nothing = HANDED.some((one) => one === status) ? 'принято' : 'передано';
  return `${isOver ? `не ${nothing}` : `ещё не ${nothing}`}; ${planned}`;
}

/** Something of these was handed over, whatever came of it. */
const HANDED = ['submitting', 'unknown', 'undelivered', 'expired'] as const satisfies readonly NotificationStatus[];

function sumWords(kopecks: number, parts: number): string {
  return `${costWords(kopecks)}, ${countText(parts, 'часть', 'части', 'частей')}`;
}
