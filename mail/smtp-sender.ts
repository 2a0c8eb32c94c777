import { Readable } from 'node:stream';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { MailSender, NotSentReason, OutgoingMail, SendAnswer } from './mail-sender.ts';
import type { ServerAddress } from './server-address.ts';
import { serverWords } from './server-words.ts';

/** How long is waited: for the connection, and for an answer within it, ms. */
export interface SmtpPatience {
  readonly connectMs: number;
  readonly answerMs: number;
}

const PATIENCE: SmtpPatience = { connectMs: 20_000, answerMs: 120_000 };

/** What nodemailer tells of a failure. */
interface SmtpFailure extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Sends by SMTP, one connection for each message. */
export function createSmtpSender(address: ServerAddress, patience: SmtpPatience = PATIENCE): MailSender {
  const options = optionsOf(address, patience);
  return {
    send: (mail, signal) => send(address, options, mail, signal),
    check: async () => {
      try {
        await within(options, address, undefined, () => Promise.resolve());
        return null;
      } catch (error) {
        return notSent(error as SmtpFailure);
      }
    },
  };
}

function optionsOf({ host, port, isSecure, startTls }: ServerAddress, patience: SmtpPatience): SMTPConnectionOptions {
  return {
    ...{ host, port, secure: isSecure },
    ...(startTls === 'required' ? { requireTLS: !isSecure } : { ignoreTLS: true }),
    ...{ connectionTimeout: patience.connectMs, greetingTimeout: patience.connectMs, dnsTimeout: patience.connectMs },
    socketTimeout: patience.answerMs,
  };
}

async function send(
  address: ServerAddress,
  options: SMTPConnectionOptions,
  mail: OutgoingMail,
  signal: AbortSignal | undefined,
): Promise<SendAnswer> {
  let isBegun = false;
  const body = function* (): Generator<Uint8Array> {
    isBegun = true;
    yield Buffer.from(mail.bytes);
  };
  try {
    const words = await within(options, address, signal, (connection) => hand(connection, mail, Readable.from(body())));
    return { outcome: 'sent', words: serverWords(words) };
  } catch (error) {
    return answerOf(error as SmtpFailure, isBegun);
  }
}

/** `isBegun`: the server had asked for the text; before that nothing can have been taken. */
function answerOf(failure: SmtpFailure, isBegun: boolean): SendAnswer {
  const { responseCode: code = 0, response, message } = failure;
  if (code >= 500 && isOfMessage(failure)) return { outcome: 'refused', code, words: serverWords(response ?? message) };
  // An answer to the text is an answer: 4xx says that it was not taken.
  if (isBegun && code === 0) return { outcome: 'unclear', words: serverWords(message) };
  return { outcome: 'not_sent', ...notSent(failure) };
}

/** Greeting, sign-in and TLS speak of the server and the account, not of this message. */
function isOfMessage({ command = '' }: SmtpFailure): boolean {
  return ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command);
}

const CERTIFICATE = /certificate|self.signed|CERT_|altname/i;

function notSent(failure: SmtpFailure): { readonly reason: NotSentReason; readonly words: string } {
  return { reason: reasonOf(failure), words: serverWords(failure.response ?? failure.message) };
}

function reasonOf(failure: SmtpFailure): NotSentReason {
  const { code, message, responseCode = 0 } = failure;
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return responseCode >= 400 && responseCode < 500 ? 'busy' : 'not_authorised';
  if (code === 'ETLS' || CERTIFICATE.test(message)) return 'certificate';
  if (responseCode === 0) return 'no_connection';
  return isOfMessage(failure) ? 'later' : 'busy';
}

/** Connects, signs in, works, and closes the connection whatever came of it. */
async function within<T>(
  options: SMTPConnectionOptions,
  { user, password }: ServerAddress,
  signal: AbortSignal | undefined,
  work: (connection: SMTPConnection) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const connection = new SMTPConnection(options);
  const broken = new Promise<never>((_resolve, reject) => {
    connection.once('error', reject);
    signal?.addEventListener('abort', () => reject(new Error('broken off')), { once: true });
  });
  // Errors that come after the answer concern nobody.
  connection.on('error', () => undefined);
  broken.catch(() => undefined);
  try {
    return await Promise.race([broken, conversation(connection, user, password, work)]);
  } finally {
    connection.close();
  }
}

async function conversation<T>(
  connection: SMTPConnection,
  user: string | null,
  password: string,
  work: (connection: SMTPConnection) => Promise<T>,
): Promise<T> {
  await new Promise<void>((resolve, reject) => connection.connect((error) => (error ? reject(error) : resolve())));
  if (user !== null) {
    const credentials = { user, pass: password };
    await new Promise<void>((resolve, reject) =>
      connection.login({ credentials }, (error) => (error ? reject(error) : resolve())),
    );
  }
  return work(connection);
}

/** The server's words when it has taken it. */
function hand(connection: SMTPConnection, { sender, recipient, messageId, bytes }: OutgoingMail, text: Readable) {
  const dsn = { id: messageId.replace(/^<|>$/g, ''), return: 'headers', notify: ['failure', 'delay'], recipient };
  const envelope = { from: sender, to: [recipient], size: bytes.byteLength, dsn };
  return new Promise<string>((resolve, reject) =>
    connection.send(envelope, text, (error, info) => (error ? reject(error) : resolve(info?.response ?? ''))),
  );
}
