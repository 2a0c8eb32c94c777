import type { Pdu } from 'smpp';
import type { SmsAnswer, SmsGateway, SmsListener, SmsLookUp, SmsNotSent, SmsPiece } from '../../ports/sms-gateway.ts';
import { createPace } from '../pace.ts';
import { answerOf } from './answers.ts';
import { openLink, PATIENCE, type Link, type SmppPatience } from './link.ts';
import { isReceipt, phoneOf, readReceipt, receiptState, textOf } from './receipt.ts';
import type { SmppAddress } from './smpp-address.ts';
import { sourceOf, submitOf } from './submit.ts';

export interface SmppOptions {
  readonly address: SmppAddress;
  /** Of up to eleven Latin letters and digits, or a number, as agreed with the operator. */
  readonly sender: string;
  readonly perSecond: number;
  /** How long an answer is waited for, ms. */
  readonly answerMs?: number | undefined;
  readonly patience?: SmppPatience | undefined;
}

/** A receipt without a message's name or state cannot be kept; the SMSC is not asked for it again. */
class UnreadableReceiptError extends Error {
  override name = 'UnreadableReceiptError';
}

/** An SMSC by SMPP 3.4: one session as a transceiver for sending and hearing. */
export function createSmppGateway(options: SmppOptions): SmsGateway {
  const { address, sender, perSecond, answerMs = PATIENCE.answerMs } = options;
  const patience = options.patience ?? { ...PATIENCE, answerMs };
  const pace = createPace(perSecond);
  let listener: SmsListener | null = null;
  let opening: Promise<Link | SmsNotSent> | null = null;
  let isStopped = false;
  const link = (): Promise<Link | SmsNotSent> => {
    if (isStopped) return Promise.resolve(STOPPED);
    opening ??= openLink(address, patience, (pdu) => hear(pdu, listener)).then((opened) => {
      if ('outcome' in opened) opening = null;
      else void opened.ended.then(() => (opening = null));
      return opened;
    });
    return opening;
  };
  return {
    ...{ name: `smpp:${address.systemId}@${address.host}`, takesParts: true },
    submit: async (piece, signal) => {
      const opened = await link();
      if ('outcome' in opened) return opened;
      await pace();
      signal?.throwIfAborted();
      return submit(opened, sender, piece);
    },
    lookUp: async ({ messageId }) => (messageId === null ? UNCLEAR : lookUp(await link(), sender, messageId)),
    check: async () => {
      const opened = await link();
      return 'outcome' in opened ? opened : null;
    },
    listen: (heard) => {
      listener = heard;
      const hearing = keepOpen(link, heard, patience.retryMs);
      return {
        stop: async () => {
          isStopped = true;
          const opened = await opening;
          await hearing.stop();
          // Whoever sends may have opened it while the hearing rested.
          if (opened && !('outcome' in opened)) await opened.close();
        },
      };
    },
  };
}

const STOPPED: SmsNotSent = { outcome: 'not_sent', reason: 'no_connection', words: 'stopped' };
const UNCLEAR: SmsLookUp = { found: 'unclear' };

async function submit(link: Link, sender: string, piece: SmsPiece): Promise<SmsAnswer> {
  const asked = await link.ask('submit_sm', submitOf(sender, piece, groupOf(piece)));
  if (asked === 'unsent') return { outcome: 'not_sent', reason: 'no_connection', words: 'line closed' };
  if (asked === 'silent') return { outcome: 'unclear' };
  return answerOf(asked.answer.command_status, asked.answer.message_id ?? '');
}

/** One byte that all parts of a text share: the key begins with the notice's own random id. */
function groupOf({ key }: SmsPiece): number {
  return Number.parseInt(key.slice(0, 2), 16);
}

/** `query_sm` names a message by the SMSC's own id; without that id nothing can be asked. Source: SMPP 3.4, 4.8. */
async function lookUp(link: Link | SmsNotSent, sender: string, messageId: string): Promise<SmsLookUp> {
  if ('outcome' in link) return UNCLEAR;
  const asked = await link.ask('query_sm', { ...sourceOf(sender), message_id: messageId });
  if (typeof asked === 'string' || asked.answer.command_status !== 0) return UNCLEAR;
  const { message_state: number = 0, error_code: code = 0 } = asked.answer;
  const state = receiptState(number);
  if (state === null) return UNCLEAR;
  return { found: 'state', messageId, state, error: code === 0 ? null : String(code) };
}

async function hear(pdu: Pdu, listener: SmsListener | null): Promise<void> {
  if (listener === null) throw new TypeError('nobody listens');
  if (!isReceipt(pdu)) {
    await listener.message({ phone: phoneOf(pdu.source_addr ?? ''), text: textOf(pdu) });
    return;
  }
  const receipt = readReceipt(pdu);
  if (receipt === null) listener.trouble(UnreadableReceiptError.name);
  else await listener.receipt(receipt);
}

/** Whoever listens keeps the session bound, so that receipts come when nothing is sent. */
function keepOpen(
  link: () => Promise<Link | SmsNotSent>,
  { trouble }: SmsListener,
  retryMs: number,
): { stop(): Promise<void> } {
  const stopped = Promise.withResolvers<'stopped'>();
  const run = async (): Promise<void> => {
    for (;;) {
      const opened = await link();
      if ('outcome' in opened) trouble(opened.reason);
      else if ((await Promise.race([opened.ended, stopped.promise])) === 'stopped') return opened.close();
      if ((await Promise.race([pause(retryMs), stopped.promise])) === 'stopped') return undefined;
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopped.resolve('stopped');
      await running;
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
