import type { DerValue } from '../der/der-value.ts';

interface TextType {
  readonly decode: (content: Uint8Array) => string;
  /** openssl compares these as text and the rest as bytes. */
  readonly isCompared: boolean;
}

const by = (encoding: string) => (content: Uint8Array) => new TextDecoder(encoding).decode(content);
/** One octet one character: T.61 proper is used by nobody, and openssl reads it so. */
const latin1 = (content: Uint8Array) => Buffer.from(content).toString('latin1');

const TEXT_TYPES: Readonly<Record<number, TextType>> = {
  0x0c: { decode: by('utf-8'), isCompared: true },
  0x12: { decode: latin1, isCompared: false },
  0x13: { decode: latin1, isCompared: true },
  0x14: { decode: latin1, isCompared: true },
  0x15: { decode: latin1, isCompared: false },
  0x16: { decode: latin1, isCompared: true },
  0x19: { decode: latin1, isCompared: false },
  0x1a: { decode: latin1, isCompared: true },
  0x1b: { decode: latin1, isCompared: false },
  0x1c: { decode: utf32, isCompared: true },
  0x1e: { decode: by('utf-16be'), isCompared: true },
};

/** Undefined when the value is no text; with `compared` also when it is text that is compared as bytes. Damaged characters become U+FFFD. */
export function textOf({ tag, content }: DerValue, purpose: 'shown' | 'compared' = 'shown'): string | undefined {
  const type = TEXT_TYPES[tag];
  return type && (purpose === 'shown' || type.isCompared) ? type.decode(content) : undefined;
}

/** UniversalString: four octets a character. */
function utf32(content: Uint8Array): string {
  const bytes = Buffer.from(content);
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const code = at + 4 <= bytes.length ? bytes.readUInt32BE(at) : Infinity;
    text += code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  }
  return text;
}
