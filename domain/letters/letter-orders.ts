/** Orders of the list of letters; each is that of an index, so that a page costs the same however many letters there are. */
export const LETTER_ORDERS = {
  newest: 'сначала новые',
  oldest: 'сначала старые',
  due: 'по сроку, ближайший первым',
} as const;

export type LetterOrder = keyof typeof LETTER_ORDERS;

export const LETTER_ORDER_CODES = Object.keys(LETTER_ORDERS) as [LetterOrder, ...LetterOrder[]];

export function isLetterOrder(text: string): text is LetterOrder {
  return Object.hasOwn(LETTER_ORDERS, text);
}

/** Above this a number of late letters is said as «больше». */
export const LATE_COUNTED = 999;
