import { randomUUID } from 'node:crypto';
import MimeNode from 'nodemailer/lib/mime-node';

/** A report that one mail program writes to another (RFC 6522). */
export interface ReportMail {
  /** `disposition-notification` or `delivery-status`: the report's type and the subtype of its second part. */
  readonly type: 'disposition-notification' | 'delivery-status';
  readonly domain: string;
  readonly to: string;
  readonly subject: string;
  readonly words: string;
  /** Groups of fields of the part for programs; a group is parted from the next by an empty line. */
  readonly fields: readonly (readonly (readonly [string, string])[])[];
  /** What comes back of the message that is reported on. */
  readonly returned: { readonly contentType: 'text/rfc822-headers' | 'message/rfc822'; readonly content: Buffer };
}

/** Builds the message; it has a Message-ID of its own. */
export function composeReport(mail: ReportMail): Promise<Buffer> {
  const root = new MimeNode(`multipart/report; report-type=${mail.type}`, { newline: 'win', hostname: mail.domain });
  root.setHeader([
    { key: 'From', value: `Mail Delivery System <MAILER-DAEMON@${mail.domain}>` },
    { key: 'To', value: mail.to },
    { key: 'Subject', value: mail.subject },
    { key: 'Auto-Submitted', value: 'auto-replied' },
    { key: 'Message-ID', value: `<${randomUUID()}@${mail.domain}>` },
  ]);
  root.createChild('text/plain; charset=utf-8').setContent(mail.words);
  const groups = mail.fields.map((group) => group.map(([name, value]) => `${name}: ${oneLine(value)}\r\n`).join(''));
  part(root, `message/${mail.type}`, Buffer.from(groups.join('\r\n')));
  part(root, mail.returned.contentType, mail.returned.content);
  return root.build();
}

/** These parts go as they are: RFC 6522 knows no encoding for them. */
function part(root: MimeNode, contentType: string, content: Buffer): void {
  const isAscii = content.every((byte) => byte < 0x80);
  const child = root.createChild(contentType).setHeader('Content-Transfer-Encoding', isAscii ? '7bit' : '8bit');
  child.setContent(content);
}

/** RFC 8098 and RFC 3464 know ASCII only; handlers write their own language there all the same, in UTF-8, and so does this one. */
function oneLine(value: string): string {
  return value.replaceAll(/\p{Cc}/gu, '?');
}
