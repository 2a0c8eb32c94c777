import { dayAfter } from '../calendar/day.ts';
import { storageEndsOn } from '../proof/storage-term.ts';
import { classesOf, DISTANCE_CODES, type Distance } from './delivery-norm.ts';
import { expectedDays, type DeliveryRules } from './expected-day.ts';

/** The way that the Post has told of a registered letter, or that it has not. */
export const WAYS_TOLD = ['electronic', 'paper', 'unknown'] as const;
export type WayTold = (typeof WAYS_TOLD)[number];

/**
 * Days of acceptance, both included, whose registered letters are late today: the rule of one letter turned round, so that a database finds
 * late letters by their day without knowing the calendar.
 */
export interface LateSpan {
  /** `yyyy-MM-dd` of the court. */
  readonly today: string;
  readonly way: WayTold;
  readonly distance: Distance;
  /** `carried`: by the day on which it was expected. `lying`: by the day by which it must have been delivered or turned back. */
  readonly stage: 'carried' | 'lying';
  readonly acceptedFrom: string;
  readonly acceptedTo: string;
  /** The last day since which a letter may have been lying and be late; null: it is carried. */
  readonly lyingSinceTo: string | null;
}

/** The longest norm, New Year and the storage are shorter: whatever was accepted earlier is late if it is under way. */
const LOOKED_BACK_DAYS = 150;
const EVER = '0001-01-01';

export function lateSpans(today: string, rules: DeliveryRules): readonly LateSpan[] {
  const lyingSinceTo = lastWhere(today, (day) => storageEndsOn(day, rules.calendar) < today);
  return WAYS_TOLD.flatMap((way) =>
    DISTANCE_CODES.flatMap((distance) => {
      const classes = classesOf('registered', way === 'unknown' ? null : way);
      const days = backFrom(today).map((from) => ({ from, ...expectedDays({ from, classes, distance }, rules) }));
      const carried = days.map(({ from, on }) => ({ day: from, isLate: on < today }));
      const lying = days.map(({ from, outcomeBy }) => ({ day: from, isLate: outcomeBy !== null && outcomeBy < today }));
      const about = { today, way, distance };
      return [
        ...spansOf(carried).map((span) => ({ ...about, stage: 'carried' as const, ...span, lyingSinceTo: null })),
        ...spansOf(lying).map((span) => ({ ...about, stage: 'lying' as const, ...span, lyingSinceTo })),
      ];
    }),
  );
}

/** Today and the days before it, newest first. */
function backFrom(today: string): readonly string[] {
  return Array.from({ length: LOOKED_BACK_DAYS }, (_, back) => dayAfter(today, -back));
}

function lastWhere(today: string, holds: (day: string) => boolean): string {
  return backFrom(today).find(holds) ?? EVER;
}

/** Days in their order, newest first, as spans; the oldest of all, where it is late, stands for every day before it. */
function spansOf(
  days: readonly { readonly day: string; readonly isLate: boolean }[],
): readonly Pick<LateSpan, 'acceptedFrom' | 'acceptedTo'>[] {
  const spans: { acceptedFrom: string; acceptedTo: string }[] = [];
  for (const [at, { day, isLate }] of days.entries()) {
    if (!isLate) continue;
    const acceptedFrom = at === days.length - 1 ? EVER : day;
    const goesOn = days[at - 1]?.isLate === true ? spans.at(-1) : undefined;
    if (goesOn) goesOn.acceptedFrom = acceptedFrom;
    else spans.push({ acceptedFrom, acceptedTo: day });
  }
  return spans;
}
