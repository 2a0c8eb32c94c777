import type { LetterStatus, TrackedOutcome } from '../letters/letter-status.ts';
import type { OperationCode } from './operations.ts';

/** Which way the letter reaches the addressee. */
export const DELIVERY_BRANCHES = ['electronic', 'paper'] as const;
export type DeliveryBranch = (typeof DELIVERY_BRANCHES)[number];

/** What an operation means for a letter. `status` is null when it changes nothing. */
export interface PostalMeaning {
  readonly status: LetterStatus | null;
  readonly outcome?: TrackedOutcome | undefined;
  readonly milestone?: DeliveryBranch | undefined;
  /** The way ends or is in doubt without one of our outcomes: a person must look. */
  readonly needsPerson?: true | undefined;
}

const NO_CHANGE: PostalMeaning = { status: null };
const NEEDS_PERSON: PostalMeaning = { status: null, needsPerson: true };
const TO_ADDRESSEE: PostalMeaning = { status: 'delivered', outcome: 'delivered', milestone: 'paper' };
const TO_ADDRESSEE_ELECTRONICALLY: PostalMeaning = {
  status: 'delivered',
  outcome: 'delivered',
  milestone: 'electronic',
};
const TO_SENDER: PostalMeaning = { status: 'returned_to_court', outcome: 'returned_to_court' };
const LOST: PostalMeaning = { status: 'lost', outcome: 'lost' };
const IN_CABINET: PostalMeaning = { status: 'delivered_to_cabinet', milestone: 'electronic' };
const PRINTING: PostalMeaning = { status: 'printing', milestone: 'paper' };
const ON_THE_WAY: PostalMeaning = { status: 'in_transit' };
const AT_OFFICE: PostalMeaning = { status: 'at_office', milestone: 'paper' };

/** Types that mean one thing whatever the attribute, also one published later. */
const BY_TYPE: Readonly<Record<number, PostalMeaning>> = {
  1: { status: 'accepted' },
  3: { status: 'returning' },
  6: AT_OFFICE,
  12: { status: 'attempted', milestone: 'paper' },
  42: { status: 'attempted', milestone: 'paper' },
  15: NEEDS_PERSON,
  16: NEEDS_PERSON,
  17: NEEDS_PERSON,
  18: LOST,
  26: NEEDS_PERSON,
  44: NEEDS_PERSON,
  46: NEEDS_PERSON,
  62: NEEDS_PERSON,
};

/** Types whose attribute decides; an attribute that is not listed changes nothing. */
const BY_ATTRIBUTE: Readonly<Record<number, ReadonlyMap<number, PostalMeaning>>> = {
  2: new Map([
    ...pairs([0, 14], NEEDS_PERSON),
    ...pairs([5], TO_ADDRESSEE_ELECTRONICALLY),
    ...pairs([1, 3, 6, 8, 10, 11, 12, 13, 15, 17, 18, 19, 21, 23, 25, 26, 27], TO_ADDRESSEE),
    ...pairs([2, 4, 7, 9, 16, 20, 22, 24, 28, 29, 30, 31], TO_SENDER),
  ]),
  4: new Map(pairs([1, 2, 3, 7, 8, 16, 18, 19], ON_THE_WAY)),
  5: new Map([...pairs([1], LOST), ...pairs([2, 8], NEEDS_PERSON)]),
  8: new Map([
    ...pairs([0, 1, 3, 4, 7, 8, 15, 18, 20, 44, 71, 72, 73], ON_THE_WAY),
    ...pairs([2, 9, 14, 60, 62, 74], AT_OFFICE),
    ...pairs([16], IN_CABINET),
    ...pairs([17, 30, 31], PRINTING),
  ]),
  // «Доставлено в руки адресату под роспись»; into a box or to a reception is to nobody that is known.
  21: new Map(pairs([2], TO_ADDRESSEE)),
};

/**
 * What one operation of the Post means, by its two numbers and never by its name. A code that is not known changes nothing.
 * «Вручение» with attribute 0 or 14 does not say to whom: it is never taken for a delivery, a person looks.
 * Source: dictionary of the tracking service; the branches of an electronic letter.
 */
export function classifyOperation({ operType, operAttr }: OperationCode): PostalMeaning {
  return BY_ATTRIBUTE[operType]?.get(operAttr) ?? BY_TYPE[operType] ?? unknownDelivery(operType);
}

/** A «Вручение» with an attribute published later than this table ends the way, but to whom is not known. */
function unknownDelivery(operType: number): PostalMeaning {
  return operType === 2 ? NEEDS_PERSON : NO_CHANGE;
}

function pairs(attributes: readonly number[], meaning: PostalMeaning): [number, PostalMeaning][] {
  return attributes.map((attribute) => [attribute, meaning]);
}
