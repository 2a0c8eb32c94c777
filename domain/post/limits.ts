import { sizeText } from '../documents/size-text.ts';

interface LimitField {
  /** Its name on screen. */
  readonly label: string;
  readonly unit: 'bytes' | 'characters' | 'count';
  /** What a person may set: below it nothing could be sent, above it the program itself cannot work. */
  readonly min: number;
  readonly max: number;
}

const KIB = 1024;
const MIB = KIB * KIB;
/** An archive is made and sent from memory. */
const MAX_ARCHIVE = 100 * MIB;
const MAX_FILE = 20 * MIB;

/** Everything that a profile bounds, once: types, form, check, differences and refusals take names and units from here. */
export const LIMIT_FIELDS = {
  maxLetters: { label: 'Писем в архиве', unit: 'count', min: 1, max: 1000 },
  /** Above it the Post refuses the whole archive. */
  maxArchiveByteSize: { label: 'Размер архива', unit: 'bytes', min: MIB, max: MAX_ARCHIVE },
  /** What an archive is planned to. */
  plannedArchiveByteSize: { label: 'До какого размера собирается архив', unit: 'bytes', min: MIB, max: MAX_ARCHIVE },
  maxPdfByteSize: { label: 'Размер PDF письма', unit: 'bytes', min: 256 * KIB, max: MAX_FILE },
  maxSignatureByteSize: { label: 'Размер файла подписи', unit: 'bytes', min: 16 * KIB, max: MAX_FILE },
  /** All pages, the blank ones included. */
  maxPages: { label: 'Страниц в письме вместе с чистой', unit: 'count', min: 2, max: 100 },
  blankPages: { label: 'Чистых страниц для адреса', unit: 'count', min: 0, max: 1 },
  /** Below the minimum neither a letter's number nor its file's name would fit. */
  maxFileNameLength: { label: 'Длина имени файла', unit: 'characters', min: 24, max: 200 },
  maxRecipientNameLength: { label: 'Длина имени получателя', unit: 'characters', min: 20, max: 500 },
  maxRegistrationNumberLength: { label: 'Длина номера письма', unit: 'characters', min: 20, max: 30 },
  maxTitleLength: { label: 'Длина заголовка', unit: 'characters', min: 20, max: 500 },
  maxAddressLength: { label: 'Длина адреса', unit: 'characters', min: 50, max: 500 },
  maxCommentLength: { label: 'Длина комментария', unit: 'characters', min: 20, max: 500 },
} as const satisfies Readonly<Record<string, LimitField>>;

export type LimitName = keyof typeof LIMIT_FIELDS;
export const LIMIT_NAMES = Object.keys(LIMIT_FIELDS) as readonly LimitName[];

/** Every figure of a channel. Sizes are bytes, lengths are UTF-16 units (as the Post's Java and Excel count). */
export type ChannelLimits = { readonly [N in LimitName]: number };

/** Where a figure comes from. */
export interface LimitOrigin {
  /** In words, with how sure it is. */
  readonly source: string;
  /** When it was so: `yyyy`, `yyyy-MM` or `yyyy-MM-dd`, as exactly as it is known. */
  readonly asOf: string;
}

/** A figure with its unit, the same words for the same value only. */
export function limitText(name: LimitName, value: number): string {
  const { unit } = LIMIT_FIELDS[name];
  if (unit === 'bytes')
    return value < KIB ? sizeText(value) : `${sizeText(value)} (${value.toLocaleString('ru-RU')} байт)`;
  return unit === 'characters' ? `${value} зн.` : String(value);
}

/** `2026-07-21` → `21.07.2026`, `2026-07` → `07.2026`. */
export function asOfText(asOf: string): string {
  return asOf.split('-').toReversed().join('.');
}

/** The other way; what is no such date comes back as it is, and the check refuses it. */
export function asOfTyped(typed: string): string {
  return typed.trim().split('.').toReversed().join('-');
}

/** True for a year, a month or a day that there is. */
export function isAsOf(text: string): boolean {
  if (!/^(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) return false;
  const whole = `${text}-01-01`.slice(0, 10);
  const day = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(whole);
}
