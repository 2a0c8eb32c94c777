import Pop3 from 'node-pop3';
import { MailboxError, MOST_BYTES, STEP_MS, type ExchangeMailbox, type MailboxItem } from './exchange-mailbox.ts';
import type { ServerAddress } from './server-address.ts';
import { serverWords } from './server-words.ts';

const LINES_OF_LARGE = 200;
const END = Buffer.from('\r\n.\r\n');

/**
 * Reads a box by POP3, one session for each visit. What was shown leaves the box when the session ends well; a session that breaks off
 * leaves it, and whoever files must know what it has filed.
 * @throws TypeError where the connection would be in clear to another machine
 */
export function createPop3Mailbox(address: ServerAddress, stepMs: number = STEP_MS): ExchangeMailbox {
  if (!address.isSecure && address.startTls === 'required') {
    throw new TypeError(
      'pop3:// to another machine sends the password in clear: pop3s://, or ?starttls=never on purpose',
    );
  }
  return {
    visit: (file) => inSession(address, stepMs, (session) => showAll(session, file)),
    check: () => inSession(address, stepMs, (session) => session.do(() => session.client.NOOP())),
  };
}

interface Session {
  readonly client: Pop3Client;
  /** One step, within its time. */
  do<T>(step: () => Promise<T>): Promise<T>;
}

async function showAll({ client, do: step }: Session, file: (item: MailboxItem) => Promise<void>): Promise<number> {
  const sizes = new Map(pairs(await step(() => client.LIST())).map(([number, size]) => [number, Number(size)]));
  const messages = pairs(await step(() => client.UIDL()));
  for (const [number, uid] of messages) {
    const byteSize = sizes.get(number) ?? 0;
    await file({ uid, byteSize, read: () => step(() => read(client, Number(number), byteSize)) });
    await step(() => client.DELE(Number(number)));
  }
  return messages.length;
}

async function read(client: Pop3Client, number: number, byteSize: number): Promise<Uint8Array> {
  const [, stream] = await (byteSize > MOST_BYTES
    ? client.command('TOP', number, LINES_OF_LARGE)
    : client.command('RETR', number));
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return unstuffed(Buffer.concat(parts));
}

/** A line that begins with a dot travels with two (RFC 1939, 3). */
function unstuffed(bytes: Buffer): Uint8Array {
  return Buffer.from(bytes.toString('latin1').replace(/^\.\./gm, '.'), 'latin1');
}

function pairs(lines: string[][] | string[]): [string, string][] {
  return lines
    .map((line) => (Array.isArray(line) ? line : line.split(' ')))
    .flatMap(([a, b]) => (a && b ? [[a, b]] : []));
}

async function inSession<T>(
  { host, port, user, password, isSecure }: ServerAddress,
  stepMs: number,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const client = new Pop3Client({ host, port, user: user ?? '', password, tls: isSecure, timeout: stepMs });
  // The library tells errors in two ways at once; the one that nobody hears would end the process.
  client.on('error', () => undefined);
  const session: Session = { client, do: (step) => inTime(client, stepMs, step()) };
  try {
    const result = await work(session);
    await session.do(() => client.QUIT());
    return result;
  } catch (error) {
    throw isOfServer(error) ? mailboxError(error) : error;
  } finally {
    client.breakOff();
  }
}

/** The library waits for ever where the connection breaks off within an answer. */
async function inTime<T>(client: Pop3Client, stepMs: number, step: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      client.breakOff();
      reject(new MailboxError('the box has not answered in time', false));
    }, stepMs);
  });
  step.catch(() => undefined);
  try {
    return await Promise.race([late, step]);
  } finally {
    clearTimeout(timer);
  }
}

interface LibraryError extends Error {
  readonly eventName?: string;
  readonly command?: string;
}

function isOfServer(error: unknown): error is LibraryError {
  return error instanceof Error && ('eventName' in error || error.message === 'no-socket' || 'syscall' in error);
}

function mailboxError(error: LibraryError): MailboxError {
  const isRefused = /^(USER|PASS)/.test(error.command ?? '');
  return new MailboxError(serverWords(error.message), isRefused, { cause: error });
}

/**
 * node-pop3 looks for the end of an answer in each packet alone, so that an end that falls between two packets is never seen. This one
 * looks at the whole answer.
 */
class Pop3Client extends Pop3 {
  #parts: Buffer[] = [];
  #byteSize = 0;
  /** The last bytes; the answer's first line ended with a line break. */
  #tail: Buffer = END.subarray(0, 2);

  override _updateStream() {
    this.#parts = [];
    this.#byteSize = 0;
    this.#tail = END.subarray(0, 2);
    return super._updateStream();
  }

  override _pushStream(packet: Buffer): void {
    this.#parts.push(packet);
    this.#byteSize += packet.length;
    this.#tail = Buffer.concat([this.#tail, packet]).subarray(-END.length);
    if (this.#byteSize > 2 * MOST_BYTES) this.breakOff();
    if (!this.#tail.equals(END)) return;
    this._stream?.push(Buffer.concat(this.#parts).subarray(0, -3));
    this._endStream();
  }

  breakOff(): void {
    this._socket?.destroy();
    this._stream?.destroy(new Error('broken off'));
  }
}
