import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import MimeNode from 'nodemailer/lib/mime-node';

/** What a message is made of. */
export interface MailParts {
  readonly sender: string;
  readonly recipient: string;
  readonly messageId: string;
  readonly date: Date;
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly MailAttachment[];
}

export interface MailAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The whole message, RFC 5322. The same parts give the same bytes. */
export async function composeMail(parts: MailParts): Promise<Uint8Array> {
  const { sender, recipient, messageId, date, subject, text, headers, attachments } = parts;
  const composer = new MailComposer({
    ...{ from: sender, to: recipient, messageId, date, subject, text, headers: { ...headers } },
    ...{ textEncoding: 'B', newline: 'win', disableUrlAccess: true, disableFileAccess: true },
    baseBoundary: createHash('sha256').update(messageId).digest('hex').slice(0, 16),
    attachments: attachments.map(({ fileName, mediaType, bytes }) => ({
      ...{ filename: fileName, contentType: mediaType, content: Buffer.from(bytes) },
      ...{ contentTransferEncoding: 'base64', contentDisposition: 'attachment' },
    })),
  });
  return new Uint8Array(await composer.compile().build());
}

/** The same envelope around a whole message that is encrypted, RFC 8551: what is inside is read with the recipient's key alone. */
export async function composeSealedMail(
  { sender, recipient, messageId, date, subject, headers }: Omit<MailParts, 'text' | 'attachments'>,
  sealed: Uint8Array,
): Promise<Uint8Array> {
  const name = 'smime.p7m';
  const node = new MimeNode('application/pkcs7-mime', { newline: 'win', filename: name, disableUrlAccess: true });
  node.setHeader({
    ...{
      from: sender,
      to: recipient,
      subject,
      'message-id': messageId,
      date: date.toUTCString().replace('GMT', '+0000'),
    },
    ...headers,
    'content-type': `application/pkcs7-mime; smime-type=enveloped-data; name=${name}`,
    'content-transfer-encoding': 'base64',
    'content-disposition': `attachment; filename=${name}`,
  });
  node.setContent(Buffer.from(sealed));
  return new Uint8Array(await node.build());
}
