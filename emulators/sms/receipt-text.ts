import type { MessageState } from './fates.ts';

/** Source: SMPP 3.4, 5.2.28. */
export const STATE_NUMBERS: Readonly<Record<MessageState, number>> = {
  accepted: 1,
  delivered: 2,
  expired: 3,
  undelivered: 5,
};
const WORDS: Readonly<Record<MessageState, string>> = {
  ...{ accepted: 'ACCEPTD', delivered: 'DELIVRD', expired: 'EXPIRED', undelivered: 'UNDELIV' },
};

/** The text of a receipt. Source: SMPP 3.4, appendix B. */
export function receiptText(messageId: string, state: MessageState, now: Date): string {
  const moscow = new Date(now.getTime() + 3 * 3_600_000).toISOString();
  const stamp = moscow.replace(/\D/g, '').slice(2, 12);
  const isDelivered = state === 'delivered';
  const error = isDelivered ? '000' : '027';
  return `id:${messageId} sub:001 dlvrd:${isDelivered ? '001' : '000'} submit date:${stamp} done date:${stamp} stat:${WORDS[state]} err:${error} text:`;
}
