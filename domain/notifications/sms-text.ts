/** `gsm`: the default alphabet, seven bits a sign; `ucs2`: sixteen bits, for every text with Russian letters. Source: 3GPP TS 23.038. */
export type SmsEncoding = 'gsm' | 'ucs2';

export const ENCODING_WORDS: Readonly<Record<SmsEncoding, string>> = { gsm: 'GSM-7', ucs2: 'UCS-2' };

const GSM_BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Each takes two places. */
const GSM_EXTENDED = '^{}\\[~]|€\f';

/** Places in a message of one part, and in each part of several: there the header of concatenation takes the rest. Source: 3GPP TS 23.040, 9.2.3.24.1. */
const ROOM: Readonly<Record<SmsEncoding, { readonly alone: number; readonly together: number }>> = {
  gsm: { alone: 160, together: 153 },
  ucs2: { alone: 70, together: 67 },
};

/** More than this is a letter, not a message; the header could count to 255. */
export const MAX_SMS_PARTS = 10;

export interface SmsMeasure {
  readonly encoding: SmsEncoding;
  /** Places that its signs take. */
  readonly length: number;
  readonly parts: number;
}

/** What a text comes to before it is sent. */
export function measureSms(text: string): SmsMeasure {
  const parts = splitSms(text);
  const encoding = encodingOf(text);
  return { encoding, length: placesOf(text, encoding), parts: parts.length };
}

export function encodingOf(text: string): SmsEncoding {
  return [...text].every((sign) => GSM_BASIC.includes(sign) || GSM_EXTENDED.includes(sign)) ? 'gsm' : 'ucs2';
}

/** The parts in order; no sign is cut in two. An empty text has none. */
export function splitSms(text: string): string[] {
  const encoding = encodingOf(text);
  const { alone, together } = ROOM[encoding];
  if (text === '') return [];
  if (placesOf(text, encoding) <= alone) return [text];
  const parts: string[] = [];
  let part = '';
  let taken = 0;
  for (const sign of text) {
    const places = placesOf(sign, encoding);
    if (taken + places > together) {
      parts.push(part);
      part = '';
      taken = 0;
    }
    part += sign;
    taken += places;
  }
  return [...parts, part];
}

function placesOf(text: string, encoding: SmsEncoding): number {
  if (encoding === 'ucs2') return text.length;
  return [...text].reduce((sum, sign) => sum + (GSM_EXTENDED.includes(sign) ? 2 : 1), 0);
}

/** «7,50 ₽» */
export function kopecksWords(kopecks: number): string {
  const rubles = Math.trunc(kopecks / 100);
  return `${String(rubles).replace(/\B(?=(\d{3})+$)/g, ' ')},${String(kopecks % 100).padStart(2, '0')} ₽`;
}

/** What parts come to; nothing is what they cost only where no tariff is set. */
export function costWords(kopecks: number): string {
  return kopecks === 0 ? 'тариф не задан' : kopecksWords(kopecks);
}
