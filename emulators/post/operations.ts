import { afterPostalDays, type PostalPace } from './postal-time.ts';
import { ROUTES, type Fate, type Place } from './fates.ts';

/** One postal operation that has already happened. */
export interface Operation {
  readonly operType: number;
  readonly operAttr: number;
  /** Emulated clock, milliseconds since the epoch. */
  readonly operAtMs: number;
  /** Index of the office that did it. */
  readonly officeIndex: string;
}

/** What is needed to tell a letter's operations; nothing of them is stored. */
export interface Journey {
  readonly fate: Fate;
  readonly acceptedAtMs: number;
  readonly offices: Readonly<Record<Place, string>>;
  /** Operations added by hand. */
  readonly added: readonly Omit<Operation, 'officeIndex'>[];
}

/** Operations up to `nowMs`, oldest first. */
export function operationsOf(journey: Journey, pace: PostalPace, nowMs: number): readonly Operation[] {
  const planned = ROUTES[journey.fate].map((step) => ({
    operType: step.operType,
    operAttr: step.operAttr,
    operAtMs: afterPostalDays(journey.acceptedAtMs, step.day, pace),
    officeIndex: journey.offices[step.place],
  }));
  const added = journey.added.map((operation) => ({ ...operation, officeIndex: journey.offices.centre }));
  return [...planned, ...added]
    .filter((operation) => operation.operAtMs <= nowMs)
    .sort((left, right) => left.operAtMs - right.operAtMs);
}

/** Attributes of operation 2 that hand the letter back to its sender. */
const BACK_TO_SENDER: ReadonlySet<number> = new Set([2, 4, 7, 9, 16, 20, 22, 24, 28, 29, 30, 31]);

/** The operation by which the recipient got the letter, when there is one. */
export function deliveryOf(operations: readonly Operation[]): Operation | undefined {
  return operations.find((operation) => operation.operType === 2 && !BACK_TO_SENDER.has(operation.operAttr));
}
