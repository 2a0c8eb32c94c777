import type { Fault } from '../documents/fault.ts';
import { momentWords } from './moment-words.ts';
import {
  CHANNEL_WORDS,
  notificationStatusName,
  type NotificationChannel,
  type NotificationStatus,
} from './notification-status.ts';

/** What ended so told the party nothing: saying it again needs no reason. */
export const NO_USE_STATUSES = [
  ...(['undelivered', 'expired', 'fallen_back', 'withdrawn', 'cut_short'] as const),
] as const satisfies readonly NotificationStatus[];

/** The same words have gone to the same party by the same way: it is asked whether they are meant again. */
export function repeatFault(
  { status, at }: { readonly status: NotificationStatus; readonly at: Date },
  channel: NotificationChannel,
  timeZone: string,
): Fault {
  const earlier = `${CHANNEL_WORDS[channel]}, ${momentWords(at, timeZone)}, ${notificationStatusName(status).toLowerCase()}`;
  const message = `Такое же уведомление этой стороне уже есть: ${earlier}. Если нужно ещё одно, напишите почему.`;
  return { code: REPEAT_UNEXPLAINED, field: 'repeatReason', message };
}

export const REPEAT_UNEXPLAINED = 'repeat_unexplained';
