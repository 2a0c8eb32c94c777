/** Status codes of a letter, in the order of its life; names and lawful moves: `letter-life.ts`. */
export const LETTER_STATUSES = [
  'draft',
  'preparing',
  'needs_fix',
  'awaiting_signature',
  'returned',
  'signed',
  'queued',
  'submitting',
  'unknown',
  'accepted',
  'delivered_to_cabinet',
  'printing',
  'in_transit',
  'at_office',
  'attempted',
  'returning',
  'delivered',
  'returned_to_court',
  'lost',
  'cancelled',
  'filed',
] as const;

export type LetterStatus = (typeof LETTER_STATUSES)[number];

/** How a letter ended at the Post; `dispatched` ends a simple letter, which has no ШПИ and is not tracked. */
export const LETTER_OUTCOMES = ['delivered', 'returned_to_court', 'lost', 'dispatched'] as const;

export type LetterOutcome = (typeof LETTER_OUTCOMES)[number];
/** The outcomes that the Post's operations tell. */
export type TrackedOutcome = Exclude<LetterOutcome, 'dispatched'>;

/** Words for an outcome. */
export const LETTER_OUTCOME_NAMES: Readonly<Record<LetterOutcome, string>> = {
  delivered: 'Вручено',
  returned_to_court: 'Возвращено',
  lost: 'Утрачено',
  dispatched: 'Отправлено (простое письмо)',
};
