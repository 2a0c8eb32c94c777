import { inForceOn } from '#domain/calendar/valid-from.ts';
import type { LetterListRow } from '#db/letters/letter-list-rows.ts';
import { classesOf, normCaveat } from '#domain/delivery/delivery-norm.ts';
import { distanceBetween } from '#domain/delivery/distance.ts';
import { expectedDays, type DeliveryRules } from '#domain/delivery/expected-day.ts';
import { lateDays } from '#domain/delivery/late-letter.ts';
import { isSigned } from '#domain/letters/letter-life.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import type { ExpectedView } from '#views/delivery/delivery.ts';

/** By what days of letters are reckoned, and when it is. */
export interface DeliveryClock {
  readonly rules: DeliveryRules;
  readonly now: Date;
}

/**
 * When the letter is expected, while the Post has it and its outcome is not known; `fromDay` is the day of the batch where the Post has not
 * taken it yet. Null: nothing is expected, or the day that it would be reckoned from is not known.
 */
export function expectedView(
  row: LetterListRow,
  { rules, now }: DeliveryClock,
  fromDay: string | null = null,
): ExpectedView | null {
  const { kind, status, outcome, told_way: branch, time_zone: timeZone, accepted_at: acceptedAt } = row;
  if (outcome !== null || status === 'returning' || !isSigned(status)) return null;
  const isTaken = acceptedAt !== null && row.sent_at !== null;
  const from = isTaken ? localDateAt(acceptedAt, timeZone) : fromDay;
  if (from === null || (acceptedAt !== null && !isTaken)) return null;
  const distance = distanceBetween(row.from_prefix, row.to_prefix);
  const expected = expectedDays({ from, classes: classesOf(kind, branch), distance }, rules);
  const statusSinceOn = localDateAt(row.status_since, timeZone);
  const late = lateDays({ status, statusSinceOn, expected, today: localDateAt(now, timeZone) }, rules.calendar);
  return { ...expected, lateDays: late, caveat: normCaveat(inForceOn(rules.norms, from)) };
}
