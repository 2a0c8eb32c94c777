import { createHash } from 'node:crypto';
import { simpleParser, type HeaderValue } from 'mailparser';

/** What the SMTP dialogue said of a message besides the message itself. */
export interface MailEnvelope {
  readonly sender: string;
  readonly recipients: readonly string[];
  /** ENVID of the DSN extension, decoded; null: not given. */
  readonly envelopeId: string | null;
  /** `FULL`: a bounce brings the whole message back; else its headers only. */
  readonly returns: string | null;
}

/** A message as received, read. */
export interface IncomingMail extends MailEnvelope {
  readonly raw: Buffer;
  readonly sha256: string;
  /** With its angle brackets; of a message without one a name made of its content. */
  readonly messageId: string;
  /** Header lines, without the empty one. */
  readonly headers: string;
  /** Where a receipt is asked for; null: it is not. */
  readonly receiptTo: string | null;
  /** Whether it came encrypted, and whether our key opens it. */
  readonly encryption: 'none' | 'opened' | 'unreadable';
  readonly xml: Buffer | null;
  readonly signature: Buffer | null;
  /** Other attachments by the SHA-256 of their content. */
  readonly files: ReadonlyMap<string, Buffer>;
}

const XML_NAME = 'course-of-matter.xml';
const SIGNATURE_NAME = `${XML_NAME}.sig`;

const READ_AS_IT_IS = { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true } as const;
const ENCRYPTED = /^application\/(x-)?pkcs7-mime$/;

/** Reads the MIME of a message; of an encrypted one, of what `open` finds inside it. */
export async function readMail(
  raw: Buffer,
  envelope: MailEnvelope,
  open: (sealed: Buffer) => Promise<Buffer | null>,
): Promise<IncomingMail> {
  const parsed = await simpleParser(raw, READ_AS_IT_IS);
  const sealed = parsed.attachments.find(({ contentType }) => ENCRYPTED.test(contentType));
  const inside = sealed ? await open(sealed.content) : null;
  const { attachments } = inside ? await simpleParser(inside, READ_AS_IT_IS) : parsed;
  const named = (name: string): Buffer | null => attachments.find(({ filename }) => filename === name)?.content ?? null;
  const sha256 = sha256Of(raw);
  const others = attachments.filter(({ filename }) => filename !== XML_NAME && filename !== SIGNATURE_NAME);
  return {
    ...envelope,
    raw,
    sha256,
    messageId: parsed.messageId ?? `<sha256.${sha256}@no-message-id>`,
    headers: parsed.headerLines.map(({ line }) => line.replaceAll(/\r?\n/g, '\r\n')).join('\r\n'),
    receiptTo: addressOf(parsed.headers.get('disposition-notification-to')),
    encryption: sealed ? (inside ? 'opened' : 'unreadable') : 'none',
    xml: named(XML_NAME),
    signature: named(SIGNATURE_NAME),
    files: new Map(others.map(({ content }) => [sha256Of(content), content])),
  };
}

function addressOf(value: HeaderValue | undefined): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && 'text' in value && typeof value.text === 'string' ? value.text : null;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
