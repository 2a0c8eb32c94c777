import { RETURN_CAUSES, type ReturnCause } from '../returns/return-cause.ts';

/** What a scanned sheet is. The codes are recorded and never renamed. */
export const SCAN_KINDS = ['notice', 'envelope', 'other'] as const;
export type ScanKind = (typeof SCAN_KINDS)[number];

export const SCAN_KIND_NAMES: Readonly<Record<ScanKind, string>> = {
  notice: 'Уведомление о вручении',
  envelope: 'Вернувшийся конверт',
  other: 'Другая бумага Почты',
};

/** How the number of a piece came to be known. */
export const SCAN_WAYS = ['text', 'barcode', 'hand'] as const;
export type ScanWay = (typeof SCAN_WAYS)[number];

export const SCAN_WAY_NAMES: Readonly<Record<ScanWay, string>> = {
  text: 'прочитан в тексте',
  barcode: 'прочитан по штрихкоду',
  hand: 'введён вручную',
};

export function isScanWay(text: string): text is ScanWay {
  return SCAN_WAYS.some((way) => way === text);
}

export function isScanKind(text: string): text is ScanKind {
  return SCAN_KINDS.some((kind) => kind === text);
}

/** What may be marked on a returned envelope: all causes but a loss, which leaves no envelope. */
export const ENVELOPE_CAUSES = (Object.keys(RETURN_CAUSES) as ReturnCause[]).filter((cause) => cause !== 'lost');

export function isEnvelopeCause(text: string): text is ReturnCause {
  return ENVELOPE_CAUSES.some((cause) => cause === text);
}

/** What an envelope adds to what the Post's operations say: they go before it wherever they name a cause. */
export function causeWithEnvelope(told: ReturnCause, onEnvelope: ReturnCause | null): ReturnCause {
  return told === 'not_told' && onEnvelope !== null ? onEnvelope : told;
}

/** What a person says of a piece of a scan. */
export interface PieceSaid {
  /** Null: it is not known. */
  readonly shpi: string | null;
  readonly kind: ScanKind;
  readonly cause: ReturnCause | null;
}

/** The same in one word: whoever changes or files a piece says what he saw of it. */
export function pieceMark({ shpi, kind, cause }: PieceSaid): string {
  return [shpi ?? '', kind, cause ?? ''].join(' ');
}

/** Sheets of one scan; more are brought in two files. */
export const MAX_SCAN_PAGES = 300;
/** Files of one upload. */
export const MAX_SCAN_FILES = 20;
