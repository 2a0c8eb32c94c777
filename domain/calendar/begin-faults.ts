import type { Fault } from '../documents/fault.ts';
import { dayWords, FIRST_PAST_DAY } from '../work/plain-text.ts';
import { isDay } from './day.ts';

/** Nobody knows what holds from a later day on: a year was mistyped. What began before any card of a court did too. */
const MOST_YEARS_AHEAD = 5;

/** What is wrong with the day from which something is to hold, beside today; what is no day at all is told by its own field. */
export function beginFaults(validFrom: string, today: string): readonly Fault[] {
  if (!isDay(validFrom)) return [];
  if (validFrom < FIRST_PAST_DAY) {
    const message = `Действует с: не раньше ${dayWords(FIRST_PAST_DAY)}. Проверьте год.`;
    return [{ code: 'validFrom_too_early', field: 'validFrom', message }];
  }
  const last = `${String(Number(today.slice(0, 4)) + MOST_YEARS_AHEAD)}-12-31`;
  if (validFrom <= last) return [];
  const message = `Действует с: не позже ${dayWords(last)}. Проверьте год.`;
  return [{ code: 'validFrom_too_far', field: 'validFrom', message }];
}
