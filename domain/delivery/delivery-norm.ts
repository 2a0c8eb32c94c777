import type { Versions } from '../calendar/valid-from.ts';
import type { LetterKind } from '../letters/letter.ts';
import type { DeliveryBranch } from '../post/operation-meaning.ts';

/** What a letter is to the Post, as far as its term goes. */
export const DELIVERY_CLASSES = {
  electronic: 'Заказное, электронно',
  paper: 'Заказное, на бумаге',
  simple: 'Простое',
} as const;
export type DeliveryClass = keyof typeof DELIVERY_CLASSES;
export const DELIVERY_CLASS_CODES = Object.keys(DELIVERY_CLASSES) as [DeliveryClass, ...DeliveryClass[]];

/** How far it goes: whether the region of the addressee's index is the court's own. */
export const DISTANCES = { same: 'Свой регион', other: 'Другой регион' } as const;
export type Distance = keyof typeof DISTANCES;
export const DISTANCE_CODES = Object.keys(DISTANCES) as [Distance, ...Distance[]];

/** Which days are counted. */
export const DAY_COUNTS = { working: 'рабочие дни', calendar: 'календарные дни' } as const;
export type DayCount = keyof typeof DAY_COUNTS;
export const DAY_COUNT_CODES = Object.keys(DAY_COUNTS) as [DayCount, ...DayCount[]];

/** So many days after the day of acceptance. */
export interface DayTerm {
  readonly days: number;
  readonly count: DayCount;
}

/** Days of one class by distance. */
export type ClassTerm = Readonly<Record<Distance, number>> & { readonly count: DayCount };

/** In how many days the Post is expected to bring a letter that it accepts from a day on, until the next norm begins. */
export interface DeliveryNorm {
  /** `yyyy-MM-dd`, the court's day of acceptance. */
  readonly validFrom: string;
  readonly terms: Readonly<Record<DeliveryClass, ClassTerm>>;
  /** Where the days are from, in words. */
  readonly source: string;
  /** Somebody has compared them with the Post's own document; else it is said beside them that nobody has. */
  readonly isChecked: boolean;
}

/**
 * What the program comes with: an estimate of the installation. The Post publishes no term for this channel, and its general norms of
 * carriage were not checked here, so that nothing of this is told as the Post's promise.
 */
export const SHIPPED_DELIVERY_NORM: DeliveryNorm = {
  validFrom: '2020-01-01',
  terms: {
    electronic: { same: 1, other: 1, count: 'working' },
    paper: { same: 5, other: 10, count: 'working' },
    simple: { same: 5, other: 10, count: 'working' },
  },
  source: 'оценка установки, не норматив Почты',
  isChecked: false,
};

export type DeliveryNorms = Versions<DeliveryNorm>;

export function termOfClass({ terms }: DeliveryNorm, code: DeliveryClass, distance: Distance): DayTerm {
  return { days: terms[code][distance], count: terms[code].count };
}

/** Which classes a letter may turn out to be: a registered one goes either way until it is known which. */
export function classesOf(
  kind: LetterKind,
  branch: DeliveryBranch | null,
): readonly [DeliveryClass, ...DeliveryClass[]] {
  if (kind === 'simple') return ['simple'];
  return branch === null ? ['electronic', 'paper'] : [branch === 'electronic' ? 'electronic' : 'paper'];
}

/** Said beside every day that was reckoned: by what, and that nobody has promised it. */
export function normCaveat({ source, isChecked }: DeliveryNorm): string {
  return `Расчёт по сроку: ${source}${isChecked ? '' : ', не проверено'}. Это не обещание Почты.`;
}
