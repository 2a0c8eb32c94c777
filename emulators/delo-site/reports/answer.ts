import type { IncomingMail } from '../smtp/incoming-mail.ts';
import type { Outcome } from '../state/books.ts';
import type { PlannedFault } from '../state/fault-store.ts';
import { composeBounce } from './bounce.ts';
import { composeReceipt, type Receipt } from './receipt.ts';

/** What is put into the exchange mailbox about a message. */
export interface Answer {
  readonly raw: Buffer;
  readonly visibleAtMs: number;
}

interface Circumstances {
  readonly fault: PlannedFault | undefined;
  readonly domain: string;
  readonly nowMs: number;
}

const NOBODYS = '<nobody-sent-this@site.example>';
const SCRIPTED_FAULT = 'обработчику велено так ответить';

/** The bounce or the receipt that follows from what became of a message; null: none does. */
export async function composeAnswer(
  mail: IncomingMail,
  { outcome, fault: ownFault }: { readonly outcome: Outcome; readonly fault: string | null },
  { fault: scripted, domain, nowMs }: Circumstances,
): Promise<Answer | null> {
  const visibleAtMs = nowMs + (scripted?.mode === 'receipt_late' || scripted?.mode === 'bounce' ? scripted.delayMs : 0);
  if (outcome === 'lost' || scripted?.mode === 'receipt_none') return null;
  if (outcome === 'bounced') {
    // A message with the empty sender is never bounced (RFC 5321, 6.1): two servers would write to each other for ever.
    return mail.sender === '' ? null : { raw: await composeBounce(mail, domain, nowMs), visibleAtMs };
  }
  const to = mail.receiptTo;
  if (to === null) return null;
  if (scripted?.mode === 'receipt_rubbish') return { raw: rubbish(to, domain), visibleAtMs };
  const receipt: Receipt = {
    ...{ domain, fault: scripted?.mode === 'receipt_of_error' ? SCRIPTED_FAULT : ownFault },
    ...(scripted?.mode === 'receipt_of_another' ? { originalMessageId: NOBODYS } : {}),
  };
  return { raw: await composeReceipt(mail, to, receipt), visibleAtMs };
}

/** It calls itself a receipt, but its parts are missing. */
function rubbish(to: string, domain: string): Buffer {
  const lines = [
    `From: MAILER-DAEMON@${domain}`,
    `To: ${to}`,
    'Content-Type: multipart/report; report-type=disposition-notification; boundary="cut"',
    '',
    '--cut',
    'Content-Type: message/disposition-notification',
    '',
    'Dispo',
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n`);
}
