import { writeDer } from '#activities/signing/der/write-der.ts';

/** What a test writes by hand, so that it can write what no well-behaved program would. */
export const TAGS = {
  utf8: 0x0c,
  numeric: 0x12,
  printable: 0x13,
  teletex: 0x14,
  ia5: 0x16,
  universal: 0x1c,
  bmp: 0x1e,
};

export const sequence = (...parts: readonly Uint8Array[]) => writeDer(0x30, ...parts);
/** The parts are put in the order DER wants. */
export const setOf = (...parts: readonly Uint8Array[]) => writeDer(0x31, ...parts.toSorted(Buffer.compare));
export const explicit = (number: number, ...parts: readonly Uint8Array[]) => writeDer(0xa0 + number, ...parts);
export const octets = (content: Uint8Array) => writeDer(0x04, content);
export const bits = (content: Uint8Array, unused = 0) => writeDer(0x03, Uint8Array.of(unused), content);
export const flag = (value: boolean) => writeDer(0x01, Uint8Array.of(value ? 0xff : 0));
export const nothing = () => Uint8Array.of(0x05, 0);
export const text = (value: string, tag = TAGS.utf8) => writeDer(tag, encoded(value, tag));
/** Positive, as hex. */
export const integer = (hex: string) => {
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return writeDer(0x02, (bytes[0] ?? 0) >= 0x80 ? Uint8Array.of(0, ...bytes) : bytes);
};
/** UTCTime. */
export const time = (instant: Date) =>
  writeDer(0x17, Buffer.from(`${instant.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`));

export function oid(dotted: string): Uint8Array {
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
  const octetsOf = (arc: bigint): number[] => {
    const found = [Number(arc & 0x7fn)];
    for (let left = arc >> 7n; left > 0n; left >>= 7n) found.unshift(Number(left & 0x7fn) | 0x80);
    return found;
  };
  return writeDer(0x06, Uint8Array.from([first * 40n + second, ...rest].flatMap(octetsOf)));
}

function encoded(value: string, tag: number): Uint8Array {
  if (tag === TAGS.utf8) return Buffer.from(value);
  if (tag === TAGS.bmp) return Buffer.from(value, 'utf16le').swap16();
  if (tag !== TAGS.universal) return Buffer.from(value, 'latin1');
  const codes = [...value].map((letter) => letter.codePointAt(0) ?? 0);
  return Buffer.concat(codes.map((code) => Buffer.from(code.toString(16).padStart(8, '0'), 'hex')));
}
