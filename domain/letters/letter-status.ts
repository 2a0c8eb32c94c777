/** What the Post drives, in the lawful order. */
export const POSTAL_STATUSES = [
  'accepted',
  'delivered_to_cabinet',
  'printing',
  'in_transit',
  'at_office',
  'attempted',
  'returning',
] as const;

/** How the Post's way ends: the outcomes that its operations tell. */
export const TRACKED_OUTCOMES = ['delivered', 'returned_to_court', 'lost'] as const;

/** Status codes of a letter, in the order of its life; names and lawful moves: `letter-life.ts`. */
export const LETTER_STATUSES = [
  'draft',
  'preparing',
  'needs_fix',
  'awaiting_visa',
  'awaiting_signature',
  'returned',
  'signed',
  'queued',
  'submitting',
  'unknown',
  ...POSTAL_STATUSES,
  ...TRACKED_OUTCOMES,
  'cancelled',
  'filed',
] as const;

export type LetterStatus = (typeof LETTER_STATUSES)[number];

/** How a letter ended at the Post; `dispatched` ends a simple letter, which has no ШПИ and is not tracked. */
export const LETTER_OUTCOMES = [...TRACKED_OUTCOMES, 'dispatched'] as const;

export type LetterOutcome = (typeof LETTER_OUTCOMES)[number];
export type TrackedOutcome = (typeof TRACKED_OUTCOMES)[number];

/** Words for an outcome. */
export const LETTER_OUTCOME_NAMES: Readonly<Record<LetterOutcome, string>> = {
  delivered: 'Вручено',
  returned_to_court: 'Возвращено',
  lost: 'Утрачено',
  dispatched: 'Отправлено (простое письмо)',
};
