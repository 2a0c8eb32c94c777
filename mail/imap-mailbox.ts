import { createHash } from 'node:crypto';
import { ImapFlow, type FetchMessageObject } from 'imapflow';
import { MailboxError, MOST_BYTES, STEP_MS, type ExchangeMailbox, type MailboxItem } from './exchange-mailbox.ts';
import type { ServerAddress } from './server-address.ts';
import { serverWords } from './server-words.ts';

/** What is looked at of a message that is too large. */
const BYTES_OF_LARGE = 1024 * 1024;
const BOX = 'INBOX';

/**
 * Reads a box by IMAP (RFC 3501 with UIDPLUS, RFC 4315), one session for each visit. Looking leaves no mark on a message; one is taken out
 * only after `file` has resolved for it, it alone and by its UID: what another reader has marked stays.
 */
export function createImapMailbox(address: ServerAddress, stepMs: number = STEP_MS): ExchangeMailbox {
  return {
    visit: (file) => inBox(address, stepMs, (session) => showAll(session, file)),
    check: () => inBox(address, stepMs, () => Promise.resolve()),
  };
}

interface Session {
  readonly client: ImapFlow;
  /** Before a message's UID: of this very box of this very server, until it counts its messages anew. */
  readonly prefix: string;
}

/** Another reader has filed and taken it out since it was listed. */
class Gone extends Error {
  override name = 'Gone';
}

async function showAll({ client, prefix }: Session, file: (item: MailboxItem) => Promise<void>): Promise<number> {
  const listed = await heard(client.fetchAll('1:*', { uid: true, size: true }));
  let shown = 0;
  for (const { uid, size: byteSize = 0 } of listed) {
    const item = { uid: `${prefix}.${String(uid)}`, byteSize, read: () => read(client, uid, byteSize) };
    if (!(await isFiled(file, item))) continue;
    shown += 1;
    if (!(await heard(client.messageDelete(String(uid), { uid: true })))) throw failure('a message is not taken out');
  }
  return shown;
}

async function isFiled(file: (item: MailboxItem) => Promise<void>, item: MailboxItem): Promise<boolean> {
  try {
    await file(item);
    return true;
  } catch (error) {
    if (error instanceof Gone) return false;
    throw error;
  }
}

async function read(client: ImapFlow, uid: number, byteSize: number): Promise<Uint8Array> {
  const source = byteSize > MOST_BYTES ? { start: 0, maxLength: BYTES_OF_LARGE } : true;
  const found: FetchMessageObject | false = await heard(client.fetchOne(String(uid), { source }, { uid: true }));
  if (!found || found.source === undefined) throw new Gone();
  return found.source;
}

async function inBox<T>(address: ServerAddress, stepMs: number, work: (session: Session) => Promise<T>): Promise<T> {
  const client = clientOf(address, stepMs);
  // The library tells errors in two ways at once; the one that nobody hears would end the process.
  client.on('error', () => undefined);
  try {
    await heard(client.connect());
    // Without it whatever anybody has marked would be taken out along with what was filed.
    if (!client.capabilities.has('UIDPLUS')) throw failure('the server has no UIDPLUS (RFC 4315)');
    const { uidValidity } = await heard(client.mailboxOpen(BOX));
    const result = await work({ client, prefix: prefixOf(address, uidValidity) });
    await heard(client.logout());
    return result;
  } finally {
    client.close();
  }
}

function clientOf({ host, port, user, password, isSecure, startTls }: ServerAddress, stepMs: number): ImapFlow {
  return new ImapFlow({
    ...{ host, port, secure: isSecure, auth: { user: user ?? '', pass: password } },
    ...(isSecure ? {} : { doSTARTTLS: startTls === 'required' }),
    ...{ connectionTimeout: stepMs, greetingTimeout: stepMs, socketTimeout: stepMs },
    ...{ maxLiteralSize: 2 * MOST_BYTES, disableAutoIdle: true, logger: false },
  });
}

/** Two boxes may count alike; what is filed of one is not taken for what lies in another. */
function prefixOf({ host, port, user }: ServerAddress, uidValidity: bigint): string {
  const box = createHash('sha256')
    .update(JSON.stringify([host, port, user]))
    .digest('hex');
  return `imap.${box.slice(0, 16)}.${String(uidValidity)}`;
}

interface LibraryError extends Error {
  readonly authenticationFailed?: boolean;
  readonly responseText?: string;
}

/** An answer of the server; its failure in our words. */
async function heard<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { authenticationFailed = false, responseText, message } = error as LibraryError;
    throw failure(responseText ?? message, { isRefused: authenticationFailed, cause: error });
  }
}

function failure(
  words: string,
  { isRefused = false, cause }: { isRefused?: boolean; cause?: Error } = {},
): MailboxError {
  return new MailboxError(serverWords(words), isRefused, { cause });
}
