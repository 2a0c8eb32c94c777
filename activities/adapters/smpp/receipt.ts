import type { Pdu } from 'smpp';
import type { ReceiptCame, ReceiptState } from '../../ports/sms-gateway.ts';

/** `message_state` by number. Source: SMPP 3.4, 5.2.28. */
const STATES: Readonly<Record<number, ReceiptState>> = {
  1: 'accepted',
  2: 'delivered',
  3: 'expired',
  4: 'undelivered',
  5: 'undelivered',
  6: 'accepted',
  7: 'accepted',
  8: 'undelivered',
};
/** `stat` of the receipt's text. Source: SMPP 3.4, appendix B. */
const WORDS: Readonly<Record<string, number>> = {
  ...{ ENROUTE: 1, DELIVRD: 2, EXPIRED: 3, DELETED: 4, UNDELIV: 5, ACCEPTD: 6, UNKNOWN: 7, REJECTD: 8 },
};
/** Bits 5–2 of `esm_class`: an SMSC delivery receipt, an intermediate notification. Source: SMPP 3.4, 5.2.12. */
const TYPE_MASK = 0x3c;
const RECEIPT_TYPES = [0x04, 0x20];

export function isReceipt({ esm_class: esmClass = 0 }: Pdu): boolean {
  return RECEIPT_TYPES.includes(esmClass & TYPE_MASK);
}

/** The state of a number; null: none that is known. */
export function receiptState(messageState: number): ReceiptState | null {
  return STATES[messageState] ?? null;
}

/** Reads a receipt by its optional parameters where they are, else by its text. Null: it names no message, or no state. */
export function readReceipt(pdu: Pdu): ReceiptCame | null {
  const text = textOf(pdu);
  const messageId = pdu.receipted_message_id ?? fieldOf(text, 'id');
  const number = pdu.message_state ?? WORDS[(fieldOf(text, 'stat') ?? '').toUpperCase()];
  const state = number === undefined ? null : receiptState(number);
  if (messageId === undefined || messageId === '' || state === null) return null;
  const error = fieldOf(text, 'err');
  return {
    ...{ messageId, state, phone: phoneOf(pdu.source_addr ?? '') },
    reference: pdu.user_message_reference ?? null,
    error: error === undefined || /^0*$/.test(error) ? null : error,
    doneAt: instantOf(fieldOf(text, 'done date')),
  };
}

/** What the message says. */
export function textOf({ short_message: body }: Pdu): string {
  const { message = '' } = body ?? {};
  return typeof message === 'string' ? message : message.toString('latin1');
}

/** `id:…`, `stat:…`, `done date:…`: a value ends at the next blank. */
function fieldOf(text: string, name: string): string | undefined {
  return new RegExp(String.raw`(?:^|\s)${name}:(\S+)`, 'i').exec(text)?.[1];
}

/** `YYMMDDhhmm` or with seconds; the SMSC's clock, taken for Moscow's as operators here keep it. */
function instantOf(text: string | undefined): Date | null {
  const [, year, month, day, hour, minute, second = '00'] =
    /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?$/.exec(text ?? '') ?? [];
  if (year === undefined) return null;
  const instant = new Date(`20${year}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second}+03:00`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** E.164 with its plus. */
export function phoneOf(address: string): string {
  return /^\d{11,15}$/.test(address) ? `+${address}` : address;
}
