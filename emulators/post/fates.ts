/** What happens to a letter after acceptance. */
export const FATES = ['electronic', 'paper', 'refused', 'expired', 'wrong_address', 'lost', 'silent'] as const;
/** @see FATES */
export type Fate = (typeof FATES)[number];

/** Where an operation is done: the Post's own centre, the recipient's office, the sender's office. */
export type Place = 'centre' | 'recipient' | 'sender';

/** One operation of a route. */
export interface RouteStep {
  /** Postal days after acceptance. */
  readonly day: number;
  readonly operType: number;
  readonly operAttr: number;
  readonly place: Place;
}

const step = (day: number, operType: number, operAttr: number, place: Place = 'centre'): RouteStep => ({
  day,
  operType,
  operAttr,
  place,
});

const ACCEPTED = [step(0, 28, 0), step(0.01, 1, 3)];
const PRINTED = [step(0.1, 8, 17), step(0.2, 8, 30), step(1, 8, 31)];
const TO_OFFICE = [step(1.5, 8, 3), step(2, 8, 4), step(4, 8, 2, 'recipient'), step(4.3, 8, 18, 'recipient')];

/** The way back to the sender, beginning the day the return is decided. */
function wayBack(day: number, reason: number): readonly RouteStep[] {
  return [
    step(day, 3, reason, 'recipient'),
    step(day + 0.3, 8, 20, 'recipient'),
    step(day + 1, 8, 3),
    step(day + 1.5, 8, 4),
    step(day + 3, 8, 2, 'sender'),
    step(day + 4, 2, 2, 'sender'),
  ];
}

/**
 * The routes. Judicial letters wait at the office seven days, counted from the day after arrival: arrived on day 4, kept through
 * day 11, sent back on day 12. The second notice goes out on the third day.
 */
export const ROUTES: Readonly<Record<Fate, readonly RouteStep[]>> = {
  electronic: [...ACCEPTED, step(0.1, 8, 16), step(1.2, 2, 5)],
  paper: [
    ...ACCEPTED,
    ...PRINTED,
    ...TO_OFFICE,
    step(4.6, 12, 1, 'recipient'),
    step(7.5, 42, 1, 'recipient'),
    step(9, 2, 6, 'recipient'),
  ],
  refused: [...ACCEPTED, ...PRINTED, ...TO_OFFICE, step(4.6, 12, 6, 'recipient'), ...wayBack(5, 4)],
  expired: [
    ...ACCEPTED,
    ...PRINTED,
    ...TO_OFFICE,
    step(4.6, 12, 1, 'recipient'),
    step(7.5, 42, 1, 'recipient'),
    ...wayBack(12, 1),
  ],
  wrong_address: [...ACCEPTED, ...PRINTED, ...TO_OFFICE, step(4.6, 12, 4, 'recipient'), ...wayBack(5, 10)],
  lost: [...ACCEPTED, ...PRINTED, step(1.5, 8, 3), step(2, 8, 4), step(30, 5, 1)],
  silent: [],
};

/** Whether the Post prints a letter of this fate, whatever becomes of it on its way. */
export function isPrinted(fate: Fate): boolean {
  return ROUTES[fate].some(({ operType, operAttr }) =>
    PRINTED.some((one) => one.operType === operType && one.operAttr === operAttr),
  );
}

const WORDS: readonly (readonly [string, Fate])[] = [
  ['отказ', 'refused'],
  ['просроч', 'expired'],
  ['неверн', 'wrong_address'],
  ['утрач', 'lost'],
  ['бумаж', 'paper'],
  ['молч', 'silent'],
];

/** The fate a recipient's name asks for: a word of it that begins «Отказ…», «Просроч…», «Неверн…», «Утрач…», «Бумаж…», «Молч…». */
export function fateOfName(recipient: string): Fate {
  const words = recipient.toLocaleLowerCase('ru').split(/[^\p{L}]+/u);
  return WORDS.find(([beginning]) => words.some((word) => word.startsWith(beginning)))?.[1] ?? 'electronic';
}
