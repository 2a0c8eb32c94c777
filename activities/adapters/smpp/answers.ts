import smpp from 'smpp';
import type { SmsAnswer, SmsNotSentReason } from '../../ports/sms-gateway.ts';

/** Statuses after which the same message may be handed over again: nothing of it was taken. Source: SMPP 3.4, 5.1.3. */
const FOR_NOW: Readonly<Record<string, SmsNotSentReason>> = {
  ...{ ESME_RTHROTTLED: 'throttled', ESME_RMSGQFUL: 'throttled', ESME_RSYSERR: 'busy', ESME_RX_T_APPN: 'busy' },
  ...{ ESME_RINVBNDSTS: 'busy', ESME_RBINDFAIL: 'not_authorised', ESME_RALYBND: 'busy' },
  ...{ ESME_RINVPASWD: 'not_authorised', ESME_RINVSYSID: 'not_authorised' },
};

/** What the SMSC's answer to `submit_sm` means; every status but zero says that the message was not taken. */
export function answerOf(status: number, messageId: string): SmsAnswer {
  if (status === 0) return messageId === '' ? { outcome: 'unclear' } : { outcome: 'taken', messageId };
  const words = statusWords(status);
  const reason = FOR_NOW[words];
  return reason === undefined ? { outcome: 'refused', error: words } : { outcome: 'not_sent', reason, words };
}

/** `ESME_RTHROTTLED`; a number that the standard does not name as `0x00000400`. */
export function statusWords(status: number): string {
  const known = Object.entries(smpp.errors).find(([, value]) => value === status);
  return known?.[0] ?? `0x${status.toString(16).padStart(8, '0')}`;
}
