import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import smpp, { type Pdu, type Session } from 'smpp';
import type { Outgoing, TakenMessage } from './books.ts';
import { LINE_CUT, type Fate, type MessageState } from './fates.ts';
import type { Operator } from './operator.ts';
import { receiptText, STATE_NUMBERS } from './receipt-text.ts';

export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

const BEAT_MS = 50;
const ANSWER_MS = 5_000;
const REFUSALS: Readonly<Partial<Record<Fate, string>>> = {
  ...{ throttle: 'ESME_RTHROTTLED', busy: 'ESME_RSYSERR', refuse: 'ESME_RINVDSTADR' },
};

/** The operator by SMPP 3.4: bind, submit, query, enquire; receipts and messages go to any session that is bound to hear. */
export async function startSmpp(operator: Operator): Promise<Listener> {
  const { SMS_EMULATOR_HOST: host, SMS_EMULATOR_SMPP_PORT: port } = operator.settings;
  const hearing = new Set<Session>();
  const sessions = new Set<Session>();
  const server = smpp.createServer((session) => {
    sessions.add(session);
    operator.journal.listen(session);
    session.on('close', () => [sessions, hearing].forEach((all) => all.delete(session)));
    session.on('error', () => session.destroy());
    serve(operator, session, hearing);
  });
  server.listen(port, host);
  await once(server, 'listening');
  const beat = setInterval(() => void tellAll(operator, hearing), BEAT_MS);
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      clearInterval(beat);
      const closed = once(server, 'close');
      server.close();
      for (const session of sessions) session.destroy();
      await closed;
    },
  };
}

function serve(operator: Operator, session: Session, hearing: Set<Session>): void {
  const { SMS_EMULATOR_LOGIN: login, SMS_EMULATOR_PASSWORD: password } = operator.settings;
  let isBound = false;
  for (const command of ['bind_transceiver', 'bind_receiver', 'bind_transmitter']) {
    session.on(command, (pdu: Pdu) => {
      if (pdu.system_id !== login || pdu.password !== password) return answer(session, pdu, 'ESME_RINVPASWD');
      isBound = true;
      if (command !== 'bind_transmitter') hearing.add(session);
      session.send(pdu.response({ system_id: 'emulator' }));
    });
  }
  session.on('enquire_link', (pdu: Pdu) => void session.send(pdu.response()));
  session.on('unbind', (pdu: Pdu) => {
    hearing.delete(session);
    session.send(pdu.response());
    session.close();
  });
  session.on('submit_sm', (pdu: Pdu) => {
    if (isBound) void submit(operator, session, pdu);
    else answer(session, pdu, 'ESME_RINVBNDSTS');
  });
  session.on('query_sm', (pdu: Pdu) => {
    const message = isBound ? operator.books.byId(pdu.message_id ?? '') : null;
    if (message === null) return answer(session, pdu, 'ESME_RQUERYFAIL');
    const { messageId, state } = message;
    session.send(pdu.response({ message_id: messageId, message_state: STATE_NUMBERS[state], error_code: 0 }));
  });
}

function answer(session: Session, pdu: Pdu, error: string): void {
  session.send(pdu.response({ command_status: smpp.errors[error] }));
}

async function submit(operator: Operator, session: Session, pdu: Pdu): Promise<void> {
  const { fate, message } = operator.take(cameOf(pdu));
  if (LINE_CUT.has(fate)) return session.destroy();
  const refusal = REFUSALS[fate];
  if (refusal !== undefined || message === null) return answer(session, pdu, refusal ?? 'ESME_RSYSERR');
  if (fate === 'receipt_first') await tellReceipt(session, message);
  session.send(pdu.response({ message_id: message.messageId }));
}

async function tellReceipt(session: Session, { phone, messageId, reference, number }: TakenMessage): Promise<void> {
  const outgoing = { sequence: number, kind: 'receipt', messageNumber: number, phone, text: null } as const;
  await deliver(session, outgoing, { messageId, reference, state: 'delivered' });
}

function cameOf(pdu: Pdu) {
  const { message = '', udh } = pdu.short_message ?? {};
  const concatenation = udh?.find((element) => element[0] === 0);
  return {
    ...({ via: 'smpp', clientKey: null, sender: pdu.source_addr ?? '', dataCoding: pdu.data_coding ?? 0 } as const),
    phone: `+${(pdu.destination_addr ?? '').replace('+', '')}`,
    text: typeof message === 'string' ? message : message.toString('latin1'),
    partGroup: concatenation?.[2] ?? null,
    partTotal: concatenation?.[3] ?? null,
    partOrdinal: concatenation?.[4] ?? null,
    reference: pdu.user_message_reference ?? null,
  };
}

const underWay = new WeakSet<Operator>();

/** In order; what is not acknowledged is told again. */
async function tellAll(operator: Operator, hearing: ReadonlySet<Session>): Promise<void> {
  const [session] = hearing;
  if (session === undefined || underWay.has(operator)) return;
  underWay.add(operator);
  try {
    for (const outgoing of operator.books.toTell('smpp', Date.now())) {
      const message = outgoing.messageNumber === null ? null : operator.books.byNumber(outgoing.messageNumber);
      if (!(await deliver(session, outgoing, message))) return;
      operator.books.told(outgoing.sequence, Date.now());
    }
  } finally {
    underWay.delete(operator);
  }
}

type About = { readonly messageId: string; readonly reference: number | null; readonly state: MessageState };

/** True: the other side has acknowledged it. */
function deliver(session: Session, { kind, phone, text }: Outgoing, about: About | null): Promise<boolean> {
  const receipt = kind === 'receipt' && about !== null;
  const pdu = new smpp.PDU('deliver_sm', {
    ...{ source_addr_ton: 1, source_addr_npi: 1, source_addr: phone.replace('+', ''), destination_addr: 'court' },
    ...(receipt
      ? {
          ...{ esm_class: 4, short_message: receiptText(about.messageId, about.state, new Date()) },
          ...{ receipted_message_id: about.messageId, message_state: STATE_NUMBERS[about.state] },
          ...(about.reference === null ? {} : { user_message_reference: about.reference }),
        }
      : { short_message: text ?? '' }),
  });
  const acknowledged = Promise.withResolvers<boolean>();
  const give = (isTaken: boolean) => (): void => acknowledged.resolve(isTaken);
  const timer = setTimeout(give(false), ANSWER_MS);
  const onClose = give(false);
  session.once('close', onClose);
  const isWritten = session.send(pdu, ({ command_status: status }) => acknowledged.resolve(status === 0));
  if (!isWritten) acknowledged.resolve(false);
  return acknowledged.promise.finally(() => {
    clearTimeout(timer);
    session.off('close', onClose);
  });
}
