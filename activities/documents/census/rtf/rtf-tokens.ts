/** One piece of RTF. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | undefined }
  | { readonly kind: 'symbol'; readonly symbol: string }
  /** Bytes of text, in the encoding of the font. */
  | { readonly kind: 'bytes'; readonly bytes: string };

const TOKEN = /([{}])|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([^{}\\\r\n]+)|[\r\n]+|\\/g;
const BINARY = 'bin';

/** @param text the file, one character a byte */
export function* rtfTokens(text: string): Generator<RtfToken> {
  TOKEN.lastIndex = 0;
  let place = 0;
  while (place < text.length) {
    TOKEN.lastIndex = place;
    const found = TOKEN.exec(text);
    if (!found) return;
    place = TOKEN.lastIndex;
    const [, brace, word, value, hex, symbol, bytes] = found;
    if (brace !== undefined) yield brace === '{' ? { kind: 'open' } : { kind: 'close' };
    else if (word === BINARY) place += Math.max(0, Number(value ?? 0));
    else if (word !== undefined) yield { kind: 'word', word, value: value === undefined ? undefined : Number(value) };
    else if (hex !== undefined) yield { kind: 'bytes', bytes: String.fromCharCode(parseInt(hex, 16)) };
    else if (symbol !== undefined) yield { kind: 'symbol', symbol };
    else if (bytes !== undefined) yield { kind: 'bytes', bytes };
  }
}
