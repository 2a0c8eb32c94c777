import type { IncomingMail } from '../smtp/incoming-mail.ts';
import { composeReport } from './report-mail.ts';

/** A message that came back (RFC 3464), to the sender of the envelope. @param receivedAtMs when it had been accepted */
export function composeBounce(mail: IncomingMail, domain: string, receivedAtMs: number): Promise<Buffer> {
  const isWhole = mail.returns === 'FULL';
  return composeReport({
    type: 'delivery-status',
    domain,
    to: mail.sender,
    subject: 'Сообщение не доставлено',
    words: 'Сообщение не доставлено: почтовый ящик получателя переполнен. Попыток больше не будет.\r\n',
    fields: [
      [
        ...(mail.envelopeId === null ? [] : [['Original-Envelope-Id', mail.envelopeId] as const]),
        ['Reporting-MTA', `dns;${domain}`],
        ['Arrival-Date', new Date(receivedAtMs).toUTCString().replace('GMT', '+0000')],
      ],
      ...mail.recipients.map((recipient) => [
        ['Final-Recipient', `rfc822;${recipient}`] as const,
        ['Action', 'failed'] as const,
        ['Status', '5.2.2'] as const,
        ['Diagnostic-Code', 'smtp;552 5.2.2 Mailbox full'] as const,
      ]),
    ],
    returned: isWhole
      ? { contentType: 'message/rfc822', content: mail.raw }
      : { contentType: 'text/rfc822-headers', content: Buffer.from(`${mail.headers}\r\n`) },
  });
}
