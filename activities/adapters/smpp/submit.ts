import smpp from 'smpp';
import type { SmsPiece } from '../../ports/sms-gateway.ts';

/** Type of number, numbering plan. Source: SMPP 3.4, 5.2.5 and 5.2.6. */
const INTERNATIONAL = { ton: 1, npi: 1 } as const;
const NATIONAL_SHORT = { ton: 3, npi: 0 } as const;
const ALPHANUMERIC = { ton: 5, npi: 0 } as const;
const UCS2 = 8;
const DEFAULT_ALPHABET = 0;
const FINAL_RECEIPT = 1;
/** Shorter digits are a service number. */
const SHORT_DIGITS = 8;

/** The sender's address with its type, as every request names it. */
export function sourceOf(sender: string): Readonly<Record<string, unknown>> {
  const isDigits = /^\+?\d+$/.test(sender);
  const { ton, npi } = !isDigits ? ALPHANUMERIC : sender.length < SHORT_DIGITS ? NATIONAL_SHORT : INTERNATIONAL;
  return { source_addr_ton: ton, source_addr_npi: npi, source_addr: sender.replace('+', '') };
}

/** A `submit_sm` for one part; its header of concatenation names the whole by the low byte of a number that all parts share. */
export function submitOf(sender: string, piece: SmsPiece, group: number): Readonly<Record<string, unknown>> {
  const { phone, body, encoding, reference, ordinal, total, validityHours } = piece;
  const message = encoding === 'ucs2' ? smpp.encodings.UCS2.encode(body) : smpp.encodings.ASCII.encode(body);
  const udh = Buffer.from([5, 0, 3, group & 0xff, total, ordinal]);
  return {
    ...sourceOf(sender),
    ...{ dest_addr_ton: INTERNATIONAL.ton, dest_addr_npi: INTERNATIONAL.npi, destination_addr: phone.slice(1) },
    data_coding: encoding === 'ucs2' ? UCS2 : DEFAULT_ALPHABET,
    registered_delivery: FINAL_RECEIPT,
    validity_period: relative(validityHours),
    user_message_reference: reference,
    short_message: total === 1 ? message : { udh, message },
  };
}

/** Days, hours, minutes, seconds: the package makes the whole form of it. */
function relative(hours: number): string {
  const pad = (count: number): string => String(count).padStart(2, '0');
  return `${pad(Math.trunc(hours / 24))}${pad(hours % 24)}0000`;
}
