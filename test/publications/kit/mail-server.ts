import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { ServerKey } from './tls-authority.ts';

/** A message as the server took it. */
export interface TakenMail {
  readonly messageId: string;
  readonly recipient: string;
  readonly envelopeId: string | null;
  readonly raw: Buffer;
  /** Whether the connection was protected. */
  readonly isProtected: boolean;
}

/** What becomes of the next message. `cut`: taken in whole, then the connection is lost without an answer. */
export type MailFate = 'take' | 'refuse' | 'later' | 'cut' | 'cut_before';

/** A real SMTP server that notes what it has taken, in order; a message that it takes twice stands there twice. */
export interface MailServer {
  readonly port: number;
  readonly url: string;
  readonly taken: readonly TakenMail[];
  /** Passwords that were said to it. */
  readonly passwords: readonly string[];
  /** Fates of the next messages, one each; then all are taken. */
  plan(...fates: readonly MailFate[]): void;
  /** Nobody answers at the port any more, until `open`. */
  close(): Promise<void>;
  open(): Promise<void>;
}

/** How it protects its connections; absent: not at all. */
export interface MailProtection extends ServerKey {
  /** TLS from the first byte; else it offers STARTTLS. */
  readonly isFromTheFirstByte: boolean;
}

/** Opens it on a free port of this machine. */
export async function openMailServer(protection: MailProtection | null = null): Promise<MailServer> {
  const taken: TakenMail[] = [];
  const fates: MailFate[] = [];
  const passwords: string[] = [];
  const books = { taken, fates, passwords };
  let server = makeServer(books, protection);
  const listen = async (port: number): Promise<number> => {
    const listening = server.listen(port, '127.0.0.1');
    await once(listening, 'listening');
    const address = listening.address();
    return typeof address === 'object' && address ? address.port : port;
  };
  const port = await listen(0);
  return {
    ...{ port, url: `smtp://127.0.0.1:${String(port)}`, taken, passwords },
    plan: (...next) => void fates.push(...next),
    close: () => new Promise((resolve) => server.close(() => resolve())),
    open: async () => {
      server = makeServer(books, protection);
      await listen(port);
    },
  };
}

interface Books {
  readonly taken: TakenMail[];
  readonly fates: MailFate[];
  readonly passwords: string[];
}

function protectionOf(protection: MailProtection | null): SMTPServerOptions {
  if (protection === null) return { disabledCommands: ['STARTTLS'], allowInsecureAuth: true };
  const { key, cert, isFromTheFirstByte: secure } = protection;
  return { key, cert, secure };
}

function makeServer({ taken, fates, passwords }: Books, protection: MailProtection | null): SMTPServer {
  const server = new SMTPServer({
    ...{ authOptional: true, disableReverseLookup: true, logger: false, ...protectionOf(protection) },
    ...{ closeTimeout: 100, hideDSN: false },
    onAuth: ({ username, password }, _session, callback) => {
      passwords.push(password ?? '');
      callback(null, { user: username });
    },
    onData: (stream, session, callback) => {
      const parts: Buffer[] = [];
      const fate = fates.shift() ?? 'take';
      stream.on('data', (part: Buffer) => void parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts);
        const { rcptTo, mailFrom } = session.envelope;
        const id = /^message-id:\s*(<[^>]+>)/im.exec(raw.toString('latin1'))?.[1] ?? '';
        const envid = (session.envelope as { dsn?: { envid?: string } }).dsn?.envid ?? envelopeIdOf(mailFrom);
        const mail = {
          messageId: id,
          recipient: rcptTo[0]?.address ?? '',
          envelopeId: envid,
          raw,
          isProtected: session.secure,
        };
        if (fate === 'take' || fate === 'cut') taken.push(mail);
        if (fate === 'cut' || fate === 'cut_before') return socketOf(server, session.id)?.destroy();
        if (fate === 'refuse') return callback(failure(554, '5.7.1 not wanted here'));
        if (fate === 'later') return callback(failure(451, '4.3.0 come again'));
        return callback(null, 'taken');
      });
    },
  });
  server.on('error', () => undefined);
  return server;
}

function envelopeIdOf(mailFrom: unknown): string | null {
  const args = (mailFrom as { args?: Readonly<Record<string, string>> | false }).args;
  return args ? (args['ENVID'] ?? null) : null;
}

function socketOf(server: SMTPServer, sessionId: string): Socket | undefined {
  const connections = (server as unknown as { connections: Set<{ id: string; _socket: Socket }> }).connections;
  return [...connections].find(({ id }) => id === sessionId)?._socket;
}

function failure(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** A box that speaks POP3 as a plain server does; messages are cut into packets of so many bytes. */
export interface Pop3Server {
  readonly port: number;
  readonly messages: { readonly uid: string; readonly raw: string }[];
  close(): Promise<void>;
}

/** Opens it on a free port; `packetBytes` 0: each answer in one piece. `password` that is asked for. */
export async function openPop3Server(
  password = 'secret',
  packetBytes = 0,
  protection: ServerKey | null = null,
): Promise<Pop3Server> {
  const messages: { readonly uid: string; readonly raw: string }[] = [];
  const talk = (socket: Socket): void => serve(socket, messages, password, packetBytes);
  const server: Server = protection === null ? createServer(talk) : createTlsServer(protection, talk);
  // A client that does not trust the certificate hangs up in the middle of the greeting.
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    ...{ port: typeof address === 'object' && address ? address.port : 0, messages },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function serve(socket: Socket, messages: { uid: string; raw: string }[], password: string, packetBytes: number): void {
  const doomed = new Set<string>();
  const say = (text: string): void => void writeInPackets(socket, Buffer.from(text, 'latin1'), packetBytes);
  const list = (of: (message: { uid: string; raw: string }) => string): string =>
    `+OK\r\n${messages.map((message, index) => `${String(index + 1)} ${of(message)}\r\n`).join('')}.\r\n`;
  const answers: Readonly<Record<string, (argument: string) => string>> = {
    USER: () => '+OK\r\n',
    PASS: (given) => (given === password ? '+OK\r\n' : '-ERR no such account\r\n'),
    NOOP: () => '+OK\r\n',
    LIST: () => list(({ raw }) => String(raw.length)),
    UIDL: () => list(({ uid }) => uid),
    RETR: (number) => `+OK\r\n${(messages[Number(number) - 1]?.raw ?? '').replace(/^\./gm, '..')}\r\n.\r\n`,
    DELE: (number) => {
      doomed.add(messages[Number(number) - 1]?.uid ?? '');
      return '+OK\r\n';
    },
    QUIT: () => {
      messages.splice(0, messages.length, ...messages.filter(({ uid }) => !doomed.has(uid)));
      return '+OK\r\n';
    },
  };
  socket.on('error', () => undefined);
  socket.write('+OK ready\r\n');
  let heard = '';
  socket.on('data', (part) => {
    heard += part.toString('latin1');
    for (let end = heard.indexOf('\r\n'); end >= 0; end = heard.indexOf('\r\n')) {
      const [, command = '', argument = ''] = /^(\S*) ?(.*)$/.exec(heard.slice(0, end)) ?? [];
      heard = heard.slice(end + 2);
      say(answers[command]?.(argument) ?? '-ERR what?\r\n');
    }
  });
}

/** Each packet is a write of its own, after the one before was read. */
function writeInPackets(socket: Socket, bytes: Buffer, packetBytes: number): void {
  const first = bytes.indexOf('\r\n') + 2;
  if (packetBytes === 0 || bytes.length === first) return void socket.write(bytes);
  socket.setNoDelay(true);
  socket.write(bytes.subarray(0, first));
  const parts: Buffer[] = [];
  for (let at = first; at < bytes.length; at += packetBytes) parts.push(bytes.subarray(at, at + packetBytes));
  const next = (): void => {
    const part = parts.shift();
    if (part) socket.write(part, () => void setTimeout(next, 2));
  };
  setTimeout(next, 2);
}
