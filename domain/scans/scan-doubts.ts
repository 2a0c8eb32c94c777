import type { LetterStatus } from '../letters/letter-status.ts';
import type { ReturnCause } from '../returns/return-cause.ts';
import type { ScanKind } from './scan.ts';

/** What stands in the way of filing, or wants a person's word before it. */
export const SCAN_DOUBTS = [
  'no_number',
  'number_wrong',
  'not_ours',
  'several_numbers',
  'has_notice',
  'same_file',
  'was_returned',
  'not_delivered',
  'was_delivered',
  'cause_missing',
  'cause_differs',
] as const;
export type ScanDoubt = (typeof SCAN_DOUBTS)[number];

export const SCAN_DOUBT_WORDS: Readonly<Record<ScanDoubt, string>> = {
  no_number: 'ШПИ не прочитан: введите его с бумаги.',
  number_wrong: 'Контрольная цифра ШПИ не сходится: проверьте каждую цифру.',
  not_ours: 'Письма вашего участка с таким ШПИ нет.',
  several_numbers: 'На страницах несколько ШПИ: проверьте, о каком письме бумага.',
  has_notice: 'У письма уже есть уведомление о вручении: прежнее останется, это ляжет рядом.',
  same_file: 'Эта самая бумага к письму уже приобщена.',
  was_returned: 'По сведениям Почты письмо не вручено: оно возвращено или утрачено.',
  not_delivered: 'По сведениям Почты письмо ещё не вручено: проверьте, от этого ли письма уведомление.',
  was_delivered: 'По сведениям Почты письмо вручено, а не возвращено.',
  cause_missing: 'Выберите причину возврата, отмеченную на конверте.',
  cause_differs: 'На конверте отмечена не та причина возврата, что назвала Почта: проверьте отметку.',
};

/** With these it cannot be filed at all; with the others only when a person says so. */
const STOPS: readonly ScanDoubt[] = ['no_number', 'number_wrong', 'not_ours', 'same_file', 'cause_missing'];

export function isStop(doubt: ScanDoubt): boolean {
  return STOPS.includes(doubt);
}

/** What is known of the letter that a paper is about. */
export interface ScannedLetter {
  readonly status: LetterStatus;
  /** Survives the filing. */
  readonly outcome: string | null;
  readonly hasNotice: boolean;
  /** The same bytes are filed with it. */
  readonly hasSame: boolean;
  /** Why it came back, by the Post's operations; null: it has not come back. */
  readonly returnCause: ReturnCause | null;
}

export interface JudgedScan {
  readonly shpi: string | null;
  readonly isNumberRight: boolean;
  readonly hasOthers: boolean;
  readonly kind: ScanKind;
  /** Marked on an envelope. */
  readonly cause: ReturnCause | null;
  /** Null: none of this site has the number. */
  readonly letter: ScannedLetter | null;
}

const RETURNED: readonly string[] = ['returning', 'returned_to_court', 'lost'];

/** Everything doubtful about a paper, what stops it first. */
export function scanDoubts(scan: JudgedScan): readonly ScanDoubt[] {
  if (scan.shpi === null) return ['no_number'];
  if (!scan.isNumberRight) return ['number_wrong'];
  if (scan.letter === null) return ['not_ours'];
  const { kind, cause, hasOthers, letter } = scan;
  const found: readonly (readonly [boolean, ScanDoubt])[] = [
    [letter.hasSame, 'same_file'],
    [kind === 'envelope' && cause === null, 'cause_missing'],
    [hasOthers, 'several_numbers'],
    [kind === 'notice' && letter.hasNotice && !letter.hasSame, 'has_notice'],
    [kind === 'notice' && isReturned(letter), 'was_returned'],
    [kind === 'notice' && !isReturned(letter) && !isDelivered(letter), 'not_delivered'],
    [kind === 'envelope' && isDelivered(letter), 'was_delivered'],
    [kind === 'envelope' && contradicts(cause, letter.returnCause), 'cause_differs'],
  ];
  return found.filter(([holds]) => holds).map(([, doubt]) => doubt);
}

/** Two causes that are both named and not the same: what may be decided by one may not by the other. */
function contradicts(marked: ReturnCause | null, told: ReturnCause | null): boolean {
  return [marked, told].every((cause) => cause !== null && cause !== 'not_told') && marked !== told;
}

function isDelivered({ status, outcome }: ScannedLetter): boolean {
  return status === 'delivered' || outcome === 'delivered';
}

/** By the Post's word: on its way back, back, or lost. */
export function isReturned({ status, outcome }: Pick<ScannedLetter, 'status' | 'outcome'>): boolean {
  return RETURNED.includes(status) || (outcome !== null && RETURNED.includes(outcome));
}
