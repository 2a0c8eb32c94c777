/** The bytes are not the ASN.1 that was expected. The message is English and for the log only; people are told in words of their own. */
export class DerError extends Error {
  override name = 'DerError';
}

/** One ASN.1 value as it stands in the file. */
export interface DerValue {
  /** The identifier octet: class, constructed bit and number together (0x30 is SEQUENCE). */
  readonly tag: number;
  /** The whole value with its header. */
  readonly bytes: Uint8Array;
  /** The contents octets, without the end-of-contents mark of an indefinite length. */
  readonly content: Uint8Array;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  enumerated: 0x0a,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** `[number]` of a constructed value. */
export function contextTag(number: number): number {
  return 0xa0 + number;
}
