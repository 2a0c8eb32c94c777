import { simpleParser, type ParsedMail } from 'mailparser';
import { findMessageId } from '#domain/publications/message-id.ts';
import type { MailAnswer } from '#domain/publications/publication-process.ts';
import { firstField, readFields, type FieldGroup } from './fields.ts';

/** What a message in the exchange box says of one of ours. */
export interface MailboxFinding {
  readonly answer: MailAnswer;
  /** `<…@…>` as it is named there; whether we have sent such a message is not known here. */
  readonly messageId: string;
  readonly matterId: string;
  readonly version: number;
  /** Who has taken it, as a receipt says; null in a returned message. */
  readonly by: string | null;
  /** Their words; empty when there are none. */
  readonly words: string;
}

/** What counts stands at the beginning; the returned message behind it may be of any size. */
const READ_BYTES = 1024 * 1024;
const LONGEST_WORDS = 300;

/** A message of the box as it is read. */
export interface ReadMail {
  /** Null: nothing of ours is recognised in it, or it cannot be read. */
  readonly finding: MailboxFinding | null;
  /** As its headers say; null: they do not. */
  readonly sender: string | null;
  readonly subject: string | null;
}

export async function readMail(bytes: Uint8Array): Promise<ReadMail> {
  const mail = await parse(bytes);
  if (mail === null) return { finding: null, sender: null, subject: null };
  const { from, subject } = mail;
  return { finding: findingOf(mail), sender: lineOf(from?.text), subject: lineOf(subject) };
}

/** Recognises receipts (RFC 8098) and returned messages (RFC 3464). Null: anything else, and what cannot be read. */
export async function recognise(bytes: Uint8Array): Promise<MailboxFinding | null> {
  return (await readMail(bytes)).finding;
}

function findingOf(mail: ParsedMail): MailboxFinding | null {
  const receipt = partOf(mail, 'message/disposition-notification');
  if (receipt !== null) return receiptFinding(readFields(receipt));
  const returned = partOf(mail, 'message/delivery-status');
  return returned === null ? null : bounceFinding(readFields(returned), mail);
}

/** A stranger's bytes: whatever the parser does with them, the sweep goes on. */
async function parse(bytes: Uint8Array): Promise<ParsedMail | null> {
  const options = { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, keepDeliveryStatus: true };
  try {
    return await simpleParser(Buffer.from(bytes.subarray(0, READ_BYTES)), options);
  } catch {
    // Unreadable mail is mail of a kind: it is kept as it came and filed as unknown.
    return null;
  }
}

function partOf({ attachments }: ParsedMail, mediaType: string): string | null {
  const part = attachments.find(({ contentType }) => contentType === mediaType);
  return part ? part.content.toString('latin1') : null;
}

function receiptFinding(groups: readonly FieldGroup[]): MailboxFinding | null {
  const named = findMessageId(firstField(groups, 'original-message-id') ?? '');
  const [, type = '', modifiers = ''] =
    /;\s*([a-z-]+)\s*(?:\/\s*(.*))?$/i.exec(firstField(groups, 'disposition') ?? '') ?? [];
  if (named === null || !/^(processed|failed)$/i.test(type)) return null;
  const isRejected = /^failed$/i.test(type) || /\b(error|failure)\b/i.test(modifiers);
  const words = firstField(groups, 'error') ?? firstField(groups, 'failure') ?? '';
  return { ...named, answer: isRejected ? 'rejected' : 'confirmed', by: addressOf(groups), words: plain(words) };
}

function addressOf(groups: readonly FieldGroup[]): string | null {
  return firstField(groups, 'final-recipient')?.split(';').at(-1)?.trim().toLowerCase() ?? null;
}

/** Only what has failed for good; a delay ends by itself. */
function bounceFinding(groups: readonly FieldGroup[], mail: ParsedMail): MailboxFinding | null {
  const failed = groups.find((group) => /^failed$/i.test(group.get('action') ?? ''));
  const named = findMessageId(firstField(groups, 'original-envelope-id') ?? '') ?? findMessageId(returnedHeaders(mail));
  if (failed === undefined || named === null) return null;
  const words = failed.get('diagnostic-code') ?? failed.get('status') ?? '';
  return { ...named, answer: 'bounced', by: null, words: plain(words) };
}

const RETURNED = ['message/rfc822', 'message/rfc822-headers', 'text/rfc822-headers'];

function returnedHeaders({ attachments }: ParsedMail): string {
  const part = attachments.find(({ contentType }) => RETURNED.includes(contentType));
  return /^message-id:\s*(.*)$/im.exec(part?.content.toString('latin1') ?? '')?.[1] ?? '';
}

function plain(words: string): string {
  return line(Buffer.from(words, 'latin1').toString('utf8'));
}

function lineOf(text: string | undefined): string | null {
  return line(text ?? '') || null;
}

function line(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_WORDS)
    .toWellFormed();
}
