import { dayAfter } from '../calendar/day.ts';
import { isWorkingDay, type WorkCalendar } from '../calendar/working-days.ts';
import type { ProofNormCode } from './proof-norms.ts';

/** How an addressee may still be notified. `needsDays`: so long at least before the hearing; a working day is one on which the court works. */
interface Way {
  readonly words: string;
  readonly needsDays: number;
  readonly unit: 'working' | 'calendar';
  readonly norms: readonly ProofNormCode[];
  /** Lawful only with this. */
  readonly needs?: 'consent' | 'phone';
}

/** A letter: about five days on the way and seven of storage. */
const LETTER_DAYS = 12;

export const WAYS = {
  wait: { words: 'дождаться следующей операции Почты', needsDays: 0, unit: 'calendar', norms: [] },
  name_kind: { words: 'указать вид дела на карточке письма', needsDays: 0, unit: 'calendar', norms: [] },
  look_at_envelope: { words: 'посмотреть отметки на вернувшемся конверте', needsDays: 0, unit: 'working', norms: [] },
  look_at_notice: {
    words: 'сверить дату и подпись на приобщённом уведомлении',
    needsDays: 0,
    unit: 'working',
    norms: [],
  },
  decide: {
    words: 'решить на карточке письма, считать ли адресата извещённым',
    needsDays: 0,
    unit: 'working',
    norms: [],
  },
  phone: { words: 'телефонограмма', needsDays: 0, unit: 'working', norms: ['gpk_113'], needs: 'phone' },
  sms: {
    words: 'СМС: только тому, кто дал согласие',
    needsDays: 1,
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
  postpone: { words: 'отложить заседание', needsDays: 0, unit: 'calendar', norms: [] },
} as const satisfies Readonly<Record<string, Way>>;

export type WayCode = keyof typeof WAYS;

/** A way as it stands before a hearing. */
export interface WayLeft {
  readonly code: WayCode;
  readonly words: string;
  /** `yyyy-MM-dd`: begun later it is too late; null: there is no hearing, or it is possible to the last. */
  readonly latestOn: string | null;
  readonly isInTime: boolean;
  readonly needs: 'consent' | 'phone' | null;
}

export interface HearingAhead {
  /** `yyyy-MM-dd` on the court's calendar. */
  readonly today: string;
  readonly hearingOn: string | null;
  readonly calendar: WorkCalendar;
}

/** What is still possible; without a hearing everything is in time. */
export function waysLeft(codes: readonly WayCode[], ahead: HearingAhead): readonly WayLeft[] {
  return codes.map((code) => {
    const way: Way = WAYS[code];
    const isAlways = way.needsDays === 0 && way.unit === 'calendar';
    const latestOn = ahead.hearingOn === null || isAlways ? null : latestDay(way, ahead.hearingOn, ahead.calendar);
    const isInTime = latestOn === null || ahead.today <= latestOn;
    return { code, words: way.words, latestOn, isInTime, needs: way.needs ?? null };
  });
}

function latestDay({ needsDays, unit }: Way, hearingOn: string, calendar: WorkCalendar): string {
  if (unit === 'calendar') return dayAfter(hearingOn, -needsDays);
  let day = hearingOn;
  for (let left = needsDays; left > 0;) {
    day = dayAfter(day, -1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Days till the hearing: all of them and working ones, the day of the hearing not counted; negative: it has been. */
export function daysLeft({
  today,
  hearingOn,
  calendar,
}: HearingAhead): { readonly days: number; readonly workingDays: number } | null {
  if (hearingOn === null) return null;
  const days = Math.round((Date.parse(hearingOn) - Date.parse(today)) / DAY_MS);
  const between = Array.from({ length: Math.max(days, 0) }, (_none, ahead) => dayAfter(today, ahead));
  return { days, workingDays: between.filter((day) => isWorkingDay(day, calendar)).length };
}

const DAY_MS = 86_400_000;
