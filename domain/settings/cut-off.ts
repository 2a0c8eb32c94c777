import { isWorkingDay } from '../calendar/working-days.ts';
import type { WorkClock } from '../calendar/working-time.ts';
import { instantOf, wallTimeAt, type WallTime } from './zoned-time.ts';

/** When a site's batch of the day is closed. */
export interface CutOffRule {
  /** IANA zone of the court: `Europe/Moscow`. */
  readonly timeZone: string;
  /** `HH:mm` on the court's clock. */
  readonly cutOffTime: string;
  /** Whether batches close on this day `yyyy-MM-dd` of the court's calendar. */
  readonly isWorkingDay: (day: string) => boolean;
}

/** The rule of a site whose batches close on working days. */
export function cutOffRuleOf({
  timeZone,
  cutOffTime,
  calendar,
}: WorkClock & Pick<CutOffRule, 'cutOffTime'>): CutOffRule {
  return { timeZone, cutOffTime, isWorkingDay: (day) => isWorkingDay(day, calendar) };
}

/** A cut-off rule cannot be followed: bad time, no working day. */
export class CutOffRuleError extends Error {
  override name = 'CutOffRuleError';
}

const DAY_MS = 86_400_000;
const SEARCH_DAYS = 366;

/**
 * The first cut-off strictly later than `now`: a batch closed exactly at the cut-off waits for the next one.
 * @throws CutOffRuleError when the rule has no cut-off within a year.
 */
export function nextCutOff(now: Date, rule: CutOffRule): Date {
  const { hour, minute } = parseCutOffTime(rule.cutOffTime);
  const today = wallTimeAt(now, rule.timeZone);
  for (let daysAhead = 0; daysAhead <= SEARCH_DAYS; daysAhead += 1) {
    const day = dayAfter(today, daysAhead);
    if (!rule.isWorkingDay(isoDate(day))) continue;
    const cutOff = instantOf({ ...day, hour, minute, second: 0 }, rule.timeZone);
    if (cutOff.getTime() > now.getTime()) return cutOff;
  }
  throw new CutOffRuleError('Расписание партий: в ближайший год нет ни одного рабочего дня.');
}

/**
 * Whether a batch closes at a cut-off that has just come: the last time that the court's clock showed the hour, at this instant or within the
 * day before it, was on a working day. A cut-off that is made up after midnight is that of its own day.
 */
export function isCutOffDue(at: Date, rule: CutOffRule): boolean {
  const { hour, minute } = parseCutOffTime(rule.cutOffTime);
  const today = wallTimeAt(at, rule.timeZone);
  const isPast = today.hour * 60 + today.minute >= hour * 60 + minute;
  return rule.isWorkingDay(isoDate(dayAfter(today, isPast ? 0 : -1)));
}

/** The court's date of an instant, `YYYY-MM-DD`: a batch is named by it. */
export function localDateAt(instant: Date, timeZone: string): string {
  return isoDate(wallTimeAt(instant, timeZone));
}

function parseCutOffTime(text: string): { hour: number; minute: number } {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined) {
    throw new CutOffRuleError('Время закрытия партии: ожидается вид 17:30.');
  }
  return { hour: Number(hour), minute: Number(minute) };
}

type WallDay = Pick<WallTime, 'year' | 'month' | 'day'>;

function dayAfter({ year, month, day }: WallDay, daysAhead: number): WallDay {
  const date = new Date(Date.UTC(year, month - 1, day) + daysAhead * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function isoDate({ year, month, day }: WallDay): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
