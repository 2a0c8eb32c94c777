import { dayAfter } from '../calendar/day.ts';
import { isWorkingDay, type WorkCalendar } from '../calendar/working-days.ts';
import { noticeBy } from './notice-lead.ts';
import type { Procedure } from './procedure.ts';
import type { ProofNormCode } from './proof-norms.ts';

/**
 * How an addressee may still be notified. `needsDays`: so long at least before the last moment at which a notice comes in time, which is the
 * hearing or, where the procedure wants it earlier, as long before it; a working day is one on which the court works.
 */
interface Way {
  readonly words: string;
  readonly needsDays: number;
  readonly unit: 'working' | 'calendar';
  readonly norms: readonly ProofNormCode[];
  /** Nothing ends it, not even the hearing. */
  readonly isEndless?: true;
  /** It tells the addressee nothing: what has been told is looked at or decided, till the hearing itself. */
  readonly tellsNothing?: true;
  /** Lawful only with this. */
  readonly needs?: 'consent' | 'phone';
}

/** A letter: about five days on the way and seven of storage. */
const LETTER_DAYS = 12;

const WHENEVER = { needsDays: 0, unit: 'calendar', norms: [], isEndless: true } as const;

export const WAYS = {
  wait: { words: 'дождаться следующей операции Почты', ...WHENEVER },
  name_kind: { words: 'указать вид дела на карточке письма', ...WHENEVER },
  look_at_envelope: {
    words: 'посмотреть отметки на вернувшемся конверте',
    needsDays: 0,
    unit: 'working',
    norms: [],
    tellsNothing: true,
  },
  look_at_notice: {
    words: 'сверить дату и подпись на приобщённом уведомлении',
    needsDays: 0,
    unit: 'working',
    norms: [],
    tellsNothing: true,
  },
  decide: {
    words: 'решить на карточке письма, считать ли адресата извещённым',
    needsDays: 0,
    unit: 'working',
    norms: [],
    tellsNothing: true,
  },
  phone: { words: 'телефонограмма', needsDays: 0, unit: 'working', norms: ['gpk_113'], needs: 'phone' },
  // It comes at once, by day and on any day: the look at it before it is sent counts it so too.
  sms: {
    words: 'СМС: только тому, кто дал согласие',
    needsDays: 0,
    unit: 'calendar',
    norms: ['sms_consent'],
    needs: 'consent',
  },
  telegram: { words: 'телеграмма с уведомлением', needsDays: 1, unit: 'working', norms: ['gpk_113'] },
  by_hand: {
    words: 'вручить повестку доставщиком или в суде под расписку',
    needsDays: 1,
    unit: 'working',
    norms: ['gpk_116'],
  },
  letter: { words: 'судебное письмо', needsDays: LETTER_DAYS, unit: 'calendar', norms: ['gpk_113'] },
  hand_over: {
    ...{ words: 'передать Почте составленное письмо', needsDays: LETTER_DAYS, unit: 'calendar' },
    norms: ['gpk_113'],
  },
  again: {
    words: 'второе письмо по тому же адресу',
    needsDays: LETTER_DAYS,
    unit: 'calendar',
    norms: ['gpk_113'],
  },
  other_address: {
    ...{ words: 'узнать другой адрес и написать туда', needsDays: LETTER_DAYS + 1, unit: 'calendar' },
    norms: ['gpk_113', 'gpk_119'],
  },
  bring: { words: 'привод по постановлению суда', needsDays: 2, unit: 'working', norms: ['upk_113'] },
  postpone: { words: 'отложить заседание', ...WHENEVER },
} as const satisfies Readonly<Record<string, Way>>;

export type WayCode = keyof typeof WAYS;

/** A way as it stands before a hearing. */
export interface WayLeft {
  readonly code: WayCode;
  readonly words: string;
  /** `yyyy-MM-dd`: begun later it is too late; null: there is no hearing, or it is possible to the last. */
  readonly latestOn: string | null;
  /** `HH:mm` of that day, where a later hour of it is too late; null: the whole day will do, or the hour of the hearing is not told. */
  readonly latestTime: string | null;
  readonly isInTime: boolean;
  readonly needs: 'consent' | 'phone' | null;
}

/** Both local to the court: `yyyy-MM-ddTHH:mm:ss`, or a day alone where the hour is not told. */
export interface HearingAhead {
  readonly now: string;
  /** When it begins; null: there is none. */
  readonly hearingAt: string | null;
  readonly calendar: WorkCalendar;
}

/** What is still possible in such a case; without a hearing everything is in time. */
export function waysLeft(codes: readonly WayCode[], procedure: Procedure, ahead: HearingAhead): readonly WayLeft[] {
  return codes.map((code) => {
    const way: Way = WAYS[code];
    const latest = latestBegin(way, procedure, ahead);
    return {
      ...{ code, words: way.words, latestOn: latest && dayOf(latest), latestTime: latest && timeOf(latest) },
      ...{ isInTime: latest === null || isWithin(ahead.now, latest), needs: way.needs ?? null },
    };
  });
}

/** The last moment to begin: the hour counts only where it may begin on the very day by which it has to have come. */
function latestBegin(way: Way, procedure: Procedure, { hearingAt, calendar }: HearingAhead): string | null {
  if (hearingAt === null || way.isEndless === true) return null;
  const by = way.tellsNothing === true ? hearingAt : noticeBy(procedure, hearingAt);
  const day = latestDay(way, { by: dayOf(by), hearingOn: dayOf(hearingAt) }, calendar);
  return day === dayOf(by) ? by : day;
}

/** On the day of a hearing the court works, whatever the calendar says. */
function latestDay(
  { needsDays, unit }: Way,
  { by, hearingOn }: { readonly by: string; readonly hearingOn: string },
  calendar: WorkCalendar,
): string {
  if (unit === 'calendar') return dayAfter(by, -needsDays);
  const works = (day: string): boolean => day === hearingOn || isWorkingDay(day, calendar);
  let day = by;
  for (let left = needsDays; left > 0 || !works(day);) {
    day = dayAfter(day, -1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** What is begun at the very hour does not come by it. */
function isWithin(now: string, latest: string): boolean {
  const isToTheHour = timeOf(now) !== null && timeOf(latest) !== null;
  return isToTheHour ? now < latest : dayOf(now) <= dayOf(latest);
}

function dayOf(moment: string): string {
  return moment.slice(0, 'yyyy-MM-dd'.length);
}

function timeOf(moment: string): string | null {
  return moment.slice('yyyy-MM-ddT'.length, 'yyyy-MM-ddTHH:mm'.length) || null;
}

/** Days till the hearing: all of them and working ones, the day of the hearing not counted; negative: it has been. */
export function daysLeft({
  now,
  hearingAt,
  calendar,
}: HearingAhead): { readonly days: number; readonly workingDays: number } | null {
  if (hearingAt === null) return null;
  const today = dayOf(now);
  const days = Math.round((Date.parse(dayOf(hearingAt)) - Date.parse(today)) / DAY_MS);
  const between = Array.from({ length: Math.max(days, 0) }, (_none, ahead) => dayAfter(today, ahead));
  return { days, workingDays: between.filter((day) => isWorkingDay(day, calendar)).length };
}

const DAY_MS = 86_400_000;
