import smpp, { type Pdu, type Session } from 'smpp';
import type { SmsNotSent } from '../../ports/sms-gateway.ts';
import { answerOf, statusWords } from './answers.ts';
import type { SmppAddress } from './smpp-address.ts';

/** How long is waited, ms; `enquireMs`: how often a line is tried; `retryMs`: how long one that is down rests. */
export interface SmppPatience {
  readonly connectMs: number;
  readonly answerMs: number;
  readonly enquireMs: number;
  readonly retryMs: number;
}

export const PATIENCE: SmppPatience = { connectMs: 15_000, answerMs: 30_000, enquireMs: 30_000, retryMs: 5_000 };

/** `unsent`: not a byte was written; `silent`: it was, and no answer came. */
export type Asked = { readonly answer: Pdu } | 'unsent' | 'silent';

/** A bound session. */
export interface Link {
  ask(command: string, options: Readonly<Record<string, unknown>>): Promise<Asked>;
  close(): Promise<void>;
  /** Ends when the line does. */
  readonly ended: Promise<void>;
}

/** What the other side says of its own accord; it is acknowledged when this is done. */
export type Heard = (pdu: Pdu) => Promise<void>;

const CERTIFICATE = /certificate|self.signed|CERT_|altname/i;
const SMPP_VERSION = 0x34;

/** Connects and binds as a transceiver. Never throws: what is not a link says why there is none. */
export async function openLink(address: SmppAddress, patience: SmppPatience, heard: Heard): Promise<Link | SmsNotSent> {
  const { host, port, isSecure, systemId, password } = address;
  const session = smpp.connect({ host, port, ...(isSecure ? { tls: true, servername: host } : {}) });
  const failed = new Promise<Error>((resolve) => session.once('error', resolve));
  const ended = new Promise<void>((resolve) => session.once('close', () => resolve()));
  // What comes after the first error is the same failure.
  session.on('error', () => session.destroy());
  const ask = asker(session, ended, patience.answerMs);
  const connected = new Promise<null>((resolve) =>
    session.once(isSecure ? 'secureConnect' : 'connect', () => resolve(null)),
  );
  const failure = await Promise.race([
    connected,
    failed,
    ended.then(() => new Error('closed')),
    after(patience.connectMs),
  ]);
  if (failure !== null) return shut(session, notConnected(failure));
  const bound = await ask('bind_transceiver', { system_id: systemId, password, interface_version: SMPP_VERSION });
  if (typeof bound === 'string') return shut(session, notConnected(new Error(bound)));
  const { command_status: status } = bound.answer;
  if (status !== 0) return shut(session, refusal(status));
  attend(session, heard);
  const stopEnquiring = enquire(session, ask, patience.enquireMs);
  void ended.then(stopEnquiring);
  return { ask, ended, close: () => unbind(session, ask, ended) };
}

function shut(session: Session, answer: SmsNotSent): SmsNotSent {
  session.destroy();
  return answer;
}

function notConnected({ message }: Error): SmsNotSent {
  const reason = CERTIFICATE.test(message) ? 'certificate' : 'no_connection';
  return { outcome: 'not_sent', reason, words: message.slice(0, 200) };
}

function refusal(status: number): SmsNotSent {
  const answer = answerOf(status, '');
  return answer.outcome === 'not_sent' ? answer : { outcome: 'not_sent', reason: 'busy', words: statusWords(status) };
}

/** One request and its answer; the line's end is an answer too. */
function asker(session: Session, ended: Promise<void>, answerMs: number): Link['ask'] {
  return async (command, options) => {
    const answered = Promise.withResolvers<Asked>();
    const isWritten = session.send(new smpp.PDU(command, options), (answer) => answered.resolve({ answer }));
    if (!isWritten) return 'unsent';
    const timer = setTimeout(() => answered.resolve('silent'), answerMs);
    void ended.then(() => answered.resolve('silent'));
    return answered.promise.finally(() => clearTimeout(timer));
  };
}

/** A message is acknowledged when it is kept; else the SMSC is asked to bring it again. */
function attend(session: Session, heard: Heard): void {
  session.on('deliver_sm', (pdu: Pdu) => {
    heard(pdu).then(
      () => session.send(pdu.response()),
      () => session.send(pdu.response({ command_status: smpp.errors['ESME_RX_T_APPN'] })),
    );
  });
  session.on('enquire_link', (pdu: Pdu) => void session.send(pdu.response()));
  session.on('unbind', (pdu: Pdu) => {
    session.send(pdu.response());
    session.close();
  });
  session.on('unknown', (pdu: Pdu) => void session.send(pdu.response()));
}

/** A line that answers nothing is no line. */
function enquire(session: Session, ask: Link['ask'], enquireMs: number): () => void {
  const timer = setInterval(() => {
    void ask('enquire_link', {}).then((asked) => {
      if (typeof asked === 'string') session.destroy();
    });
  }, enquireMs);
  return () => clearInterval(timer);
}

/** A second time it does nothing. */
async function unbind(session: Session, ask: Link['ask'], ended: Promise<void>): Promise<void> {
  await Promise.race([ask('unbind', {}), after(1_000)]);
  session.destroy();
  await ended;
}

function after(ms: number): Promise<Error> {
  return new Promise((resolve) => setTimeout(() => resolve(new Error('timed out')), ms).unref());
}
