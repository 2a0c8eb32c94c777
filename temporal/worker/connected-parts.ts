import type { WorkerSettings } from '#config/settings.ts';
import type { NewFact } from '#db/operating/operating-facts.ts';
import type { OutagePart } from '#domain/processes/outage-parts.ts';

export type ConnectionSettings = Pick<
  WorkerSettings,
  'MASK_SMTP_URL' | 'MASK_MAILBOX_URL' | 'MASK_SMS_GATEWAY' | 'MASK_CASE_REGISTER_URL'
>;

/** Which parts of the outside this worker has been given, 1 or 0: what was never set up is praised for nothing. */
export function connectedParts(settings: ConnectionSettings): NewFact[] {
  const parts: readonly (readonly [OutagePart, boolean])[] = [
    ['mail', settings.MASK_SMTP_URL !== undefined],
    ['mailbox', settings.MASK_MAILBOX_URL !== undefined],
    ['sms', settings.MASK_SMS_GATEWAY !== 'off'],
    ['case_register', settings.MASK_CASE_REGISTER_URL !== undefined],
  ];
  return parts.map(([part, isThere]) => ({ name: 'connected', part, value: isThere ? 1 : 0 }));
}
