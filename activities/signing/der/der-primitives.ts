import { DerError, TAG } from './der-value.ts';
import type { DerValue } from './der-value.ts';
import { expectTag } from './read-der.ts';
import { toHex } from './bytes.ts';

/** Those in use have a dozen; arcs are unbounded, and a long one is slow to read. */
const MAX_OID_BYTES = 256;

/** Dotted form. @throws DerError when it is no OBJECT IDENTIFIER. Source: ITU-T X.690, 8.19. */
export function oidOf(value: DerValue | undefined): string {
  const { content } = expectTag(value, TAG.oid);
  if (content.length > MAX_OID_BYTES) throw new DerError('an object identifier that is too long');
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const octet of content) {
    arc = arc * 128n + BigInt(octet & 0x7f);
    if (octet < 0x80) {
      arcs.push(arc);
      arc = 0n;
    }
  }
  const [first = 0n, ...rest] = arcs;
  const root = first < 80n ? first / 40n : 2n;
  return [root, first - root * 40n, ...rest].join('.');
}

/** A non-negative INTEGER as upper-case hex without leading zero octets: the form certificates' serial numbers are shown in. */
export function serialOf(value: DerValue | undefined): string {
  const hex = toHex(expectTag(value, TAG.integer).content).toUpperCase();
  return hex.replace(/^(00)+(?=..)/, '');
}

/** UTCTime or GeneralizedTime of a certificate. @throws DerError. Source: RFC 5280, 4.1.2.5. */
export function timeOf(value: DerValue | undefined): Date {
  if (value?.tag === TAG.utcTime) return parseTime(`${centuryOf(ascii(value))}${ascii(value)}`);
  return parseTime(ascii(expectTag(value, TAG.generalizedTime)));
}

function ascii({ content }: DerValue): string {
  return Buffer.from(content).toString('latin1');
}

function centuryOf(utcTime: string): string {
  return Number(utcTime.slice(0, 2)) < 50 ? '20' : '19';
}

/** `[0] GeneralizedTime` keeps its own tag, so the text is what counts. @throws DerError */
export function parseTime(text: string): Date {
  const found = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (!found) throw new DerError('time is not in the form of RFC 5280');
  const [, year, month, day, hour, minute, second] = found;
  const instant = new Date(
    `${String(year)}-${String(month)}-${String(day)}T${String(hour)}:${String(minute)}:${String(second)}Z`,
  );
  if (Number.isNaN(instant.getTime())) throw new DerError('there is no such day or hour');
  return instant;
}
