import type { IncomingMail } from '../smtp/incoming-mail.ts';
import { composeReport } from './report-mail.ts';

/** What a receipt says: of no use when there is a `fault`. */
export interface Receipt {
  readonly domain: string;
  readonly fault: string | null;
  /** Another message's id instead of this one's. */
  readonly originalMessageId?: string;
}

/** A receipt (RFC 8098) for a message whose sender asked for one at `to`. */
export function composeReceipt(mail: IncomingMail, to: string, { domain, fault, ...other }: Receipt): Promise<Buffer> {
  const recipient = mail.recipients[0] ?? `postmaster@${domain}`;
  return composeReport({
    type: 'disposition-notification',
    ...{ domain, to },
    subject: fault === null ? 'Сообщение обработано' : 'Сообщение не принято обработчиком',
    words:
      fault === null
        ? 'Сведения о ходе рассмотрения приняты обработчиком сайта. Это не значит, что их кто-нибудь прочёл.\r\n'
        : `Обработчик сайта не смог воспользоваться файлом: ${fault}\r\n`,
    fields: [
      [
        ['Reporting-UA', `${domain}; delo-site emulator`],
        ['Original-Recipient', `rfc822;${recipient}`],
        ['Final-Recipient', `rfc822;${recipient}`],
        ['Original-Message-ID', other.originalMessageId ?? mail.messageId],
        ['Disposition', `automatic-action/MDN-sent-automatically; ${fault === null ? 'processed' : 'processed/error'}`],
        ...(fault === null ? [] : [['Error', fault] as const]),
      ],
    ],
    returned: { contentType: 'text/rfc822-headers', content: Buffer.from(`${mail.headers}\r\n`) },
  });
}
