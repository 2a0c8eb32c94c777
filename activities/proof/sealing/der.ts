import { writeDer } from '../../signing/der/write-der.ts';

/** Tags of what a certificate and a signature are made of. Source: ITU-T X.680. */
const [INTEGER, BITS, OCTETS, OID, UTF8, SEQUENCE, SET, UTC_TIME, BOOLEAN] = [2, 3, 4, 6, 0x0c, 0x30, 0x31, 0x17, 1];
const CONTEXT = 0xa0;

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => writeDer(SEQUENCE, ...parts);
export const octets = (bytes: Uint8Array): Uint8Array => writeDer(OCTETS, bytes);
export const utf8 = (text: string): Uint8Array => writeDer(UTF8, new TextEncoder().encode(text));
export const utcTime = (text: string): Uint8Array => writeDer(UTC_TIME, new TextEncoder().encode(text));
export const truth = (): Uint8Array => writeDer(BOOLEAN, Uint8Array.of(0xff));
export const bits = (bytes: Uint8Array, unused = 0): Uint8Array => writeDer(BITS, Uint8Array.of(unused), bytes);
/** `[n]`, constructed. */
export const tagged = (number: number, ...parts: readonly Uint8Array[]): Uint8Array =>
  writeDer(CONTEXT + number, ...parts);

/** SET OF: in the order of the encodings, as DER wants it. */
export function setOf(...parts: readonly Uint8Array[]): Uint8Array {
  return writeDer(SET, ...parts.toSorted((one, other) => Buffer.compare(one, other)));
}

/** A non-negative number by its octets. */
export function integer(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((octet) => octet !== 0);
  const plain = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  return (plain[0] ?? 0) < 0x80 ? writeDer(INTEGER, plain) : writeDer(INTEGER, Uint8Array.of(0), plain);
}

/** From the dotted form. */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return writeDer(OID, Uint8Array.from([first * 40 + second, ...rest].flatMap(septets)));
}

function septets(arc: number): readonly number[] {
  const octetsOfArc = [arc % 128];
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
    octetsOfArc.unshift(128 + (left % 128));
  return octetsOfArc;
}
