import { NO_USE_STATUSES } from '#domain/notifications/repeated-notice.ts';
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
  return takenParts === 0 ? `${isOver ? 'не передано' : 'ещё не передано'}; ${planned}` : `${taken}; ${planned}`;
}

function sumWords(kopecks: number, parts: number): string {
  return `${costWords(kopecks)}, ${countText(parts, 'часть', 'части', 'частей')}`;
}
