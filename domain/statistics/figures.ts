import type { DocumentKind, LetterKind } from '../letters/letter.ts';
import type { LetterStatus } from '../letters/letter-status.ts';
import { exactly, spanOf, sumOf, type Money } from '../post/tariff.ts';
import type { ReturnCause } from '../returns/return-cause.ts';
import type { OutcomeOrNone, Way } from './filter.ts';
import type { Measure, MeasureFigures, Norms } from './measures.ts';
import type { RegionCode } from './regions.ts';

/** So many of each. */
export type Counted<Code extends string> = readonly { readonly code: Code; readonly count: number }[];

/** All that a report says of the letters of one filter. */
export interface Figures {
  readonly letters: number;
  readonly bySite: Counted<string>;
  readonly byDay: Counted<string>;
  readonly byKind: Counted<LetterKind>;
  readonly byDocument: Counted<DocumentKind>;
  readonly byWay: Counted<Way>;
  readonly byStatus: Counted<LetterStatus>;
  readonly byOutcome: Counted<OutcomeOrNone>;
  /** Registered ones by the way they went: what money is counted by. */
  readonly registeredByWay: Counted<Way>;
  readonly returned: number;
  readonly byCause: Counted<ReturnCause>;
  readonly byRegion: Counted<RegionCode>;
  readonly measures: Readonly<Record<Measure, MeasureFigures>>;
  /** Letters signed in the period, by who signed. */
  readonly signers: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  readonly notices: readonly NoticeFigures[];
  /** Absent in reports that were kept before it was counted. */
  readonly delays?: readonly RegionDelay[] | undefined;
}

/** How long the Post took to deliver letters of one region, `count` of them, in whole days, against the days in which they were expected. */
export interface RegionDelay {
  readonly code: RegionCode;
  readonly count: number;
  /** Null: none is delivered. */
  readonly medianDays: number | null;
  readonly p90Days: number | null;
  /** The middle one of the letters' own terms; null: none is known. */
  readonly normDays: number | null;
  /** Delivered later than expected. */
  readonly lateCount: number;
  /** Late on their way when the report was made, and lost; absent in reports that were kept before they were counted. */
  readonly lateUnderWayCount?: number | undefined;
  readonly lostCount?: number | undefined;
}

/** Notices of one way that ended one way: to parties, and to staff. */
export interface NoticeFigures {
  readonly to: 'party' | 'staff';
  /** `sms`, `mail`, `push`. */
  readonly channel: string;
  readonly outcome: string;
  readonly count: number;
  readonly parts: number;
  /** Kopecks. */
  readonly cost: number;
  /** So many were handed over; absent in reports that were kept before it was counted. */
  readonly handed?: number | undefined;
}

/** Time and money against paper. */
export interface Economy {
  readonly letters: number;
  /** By the norm. */
  readonly minutes: number;
  /** Kopecks; from and to where the way of some is not known. */
  readonly money: Money;
  readonly registered: number;
}

/**
 * What one letter saves, kopecks: a sum of them is made of these. Simple letters have no published price and letters on paper save nothing;
 * one whose way is not known may go either way.
 */
export function savedBy({ kind, way }: { readonly kind: LetterKind; readonly way: Way }, norms: Norms): Money {
  const each = norms.priceOnPaper - norms.priceElectronic;
  if (kind === 'simple' || way === 'paper') return exactly(0);
  return way === 'electronic' ? exactly(each) : spanOf(0, each);
}

export function economyOf({ letters, registeredByWay }: Figures, norms: Norms): Economy {
  const of = (way: Way): number => registeredByWay.find(({ code }) => code === way)?.count ?? 0;
  const saved = registeredByWay.map(({ code: way, count }) => {
    const { from, to } = savedBy({ kind: 'registered', way }, norms);
    return { from: from * count, to: to * count };
  });
  return {
    letters,
    minutes: letters * (norms.minutesOnPaper - norms.minutesInMask),
    money: sumOf(saved),
    registered: of('electronic') + of('paper') + of('unknown'),
  };
}
