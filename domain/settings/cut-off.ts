import { instantOf, wallTimeAt, type WallTime } from './zoned-time.ts';

/** When a site's batch of the day is closed. */
export interface CutOffRule {
  /** IANA zone of the court: `Europe/Moscow`. */
  readonly timeZone: string;
  /** `HH:mm` on the court's clock. */
  readonly cutOffTime: string;
  /** ISO days of the week, 1 Monday – 7 Sunday. */
  readonly workingDays: readonly number[];
  /** Days off besides, `YYYY-MM-DD`. */
  readonly holidays?: readonly string[] | undefined;
  /** Days moved to be working ones, `YYYY-MM-DD`; they win over `workingDays` and `holidays`. */
  readonly extraWorkingDays?: readonly string[] | undefined;
}

/** Batches close by themselves on these days of the week; holidays are not known yet. */
export const BATCH_DAYS = [1, 2, 3, 4, 5] as const;

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
    if (!isWorkingDay(day, rule)) continue;
    const cutOff = instantOf({ ...day, hour, minute, second: 0 }, rule.timeZone);
    if (cutOff.getTime() > now.getTime()) return cutOff;
  }
  throw new CutOffRuleError('Расписание партий: в ближайший год нет ни одного рабочего дня.');
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

function isWorkingDay(day: WallDay, { workingDays, holidays, extraWorkingDays }: CutOffRule): boolean {
  const date = isoDate(day);
  if (extraWorkingDays?.includes(date) === true) return true;
  if (holidays?.includes(date) === true) return false;
  const weekday = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
  return workingDays.includes(weekday === 0 ? 7 : weekday);
}

function isoDate({ year, month, day }: WallDay): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
