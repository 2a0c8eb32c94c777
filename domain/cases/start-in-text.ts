import { wallTimeAt, type WallTime } from '../settings/zoned-time.ts';

const MONTHS = [
  ...['января', 'февраля', 'марта', 'апреля', 'мая', 'июня'],
  ...['июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
];

/** What a text says of the start of a hearing, by the court's clock. */
export interface StartSaid {
  readonly day: boolean;
  readonly time: boolean;
}

export function startSaid(text: string, startsAt: Date, timeZone: string): StartSaid {
  const wall = wallTimeAt(startsAt, timeZone);
  return { day: dayPattern(wall).test(text), time: timePattern(wall).test(text) };
}

/** Said before a day, with nothing between but what names the hearing: on that day there is none. */
const OFF_BEFORE =
  /(?:не\s+(?:состоится|будет|проводится|назначен[оа])|отмен\p{L}+)(?:\s+(?:судебн\p{L}+|заседани\p{L}+|слушани\p{L}+|по|делу|назначенн\p{L}+|на|в|о))*\s*$/iu;
/** Said after the day and its hour. */
const OFF_AFTER =
  /^[\s,—–-]*(?:не\s+(?:состоится|будет|проводится)|отмен\p{L}+|отлож\p{L}+|отклад\p{L}+|перен[её]с\p{L}+|перенос\p{L}+|снят\p{L}*)/iu;

/** Whether every place of the text that names the day of the hearing says that it will not be held then. */
export function isSaidOff(text: string, startsAt: Date, timeZone: string): boolean {
  const wall = wallTimeAt(startsAt, timeZone);
  const days = placesOf(dayPattern(wall, 'giu'), text);
  const isOff = ({ start, end }: Place): boolean =>
    OFF_BEFORE.test(text.slice(0, start)) || OFF_AFTER.test(afterHour(text.slice(end), wall));
  return days.length > 0 && days.every(isOff);
}

/** What follows the day, past its hour where that comes next. */
function afterHour(rest: string, wall: WallTime): string {
  const [hour] = placesOf(timePattern(wall, 'giu'), rest);
  return hour !== undefined && JOINS.test(rest.slice(0, hour.start)) ? rest.slice(hour.end) : rest;
}

interface Move {
  readonly from: Date;
  readonly to: Date;
  readonly timeZone: string;
}

/**
 * The text with the new day and time in the places of the old ones, written as they were; everything else stays. An hour may be of anything: it
 * is put only where it is the hearing's, see `hoursOfDays`.
 */
export function retold(text: string, { from, to, timeZone }: Move): string {
  const [before, after] = [wallTimeAt(from, timeZone), wallTimeAt(to, timeZone)];
  const days = placesOf(dayPattern(before, 'giu'), text);
  const hours = hoursOfDays(text, days, placesOf(timePattern(before, 'giu'), text));
  const changes = [
    ...days.map((place) => ({ ...place, now: dayAs(place.said, before, after) })),
    ...hours.map((place) => ({ ...place, now: timeAs(place.said, after) })),
  ].toSorted((one, other) => other.start - one.start);
  return changes.reduce((told, { start, end, now }) => `${told.slice(0, start)}${now}${told.slice(end)}`, text);
}

interface Place {
  readonly said: string;
  readonly start: number;
  readonly end: number;
}

function placesOf(pattern: RegExp, text: string): Place[] {
  return [...text.matchAll(pattern)].map(({ 0: said, index: start }) => ({ said, start, end: start + said.length }));
}

/** What may stand between a day and its hour, either first: «20.12.2026 года, начало в 10:00», «в 10:00 20.12.2026». */
const JOINS =
  /^(?:[\s,;:()«»"—–-]|(?:года?|г\.?|во?|ко?|на|с|начало|начнётся|начинается|состоится|время|ровно)(?!\p{L}))*$/iu;
/** An hour that bounds something is not that of a beginning. */
const BOUND = /(?<!\p{L})(?:до|после|от|по|с)\s*$/iu;

/** Hours that are written together with the day; where none is, the only one of the text when it follows the day in the same sentence. */
function hoursOfDays(text: string, days: readonly Place[], hours: readonly Place[]): readonly Place[] {
  const between = (one: Place, other: Place): string => text.slice(one.end, other.start);
  const joined = hours.filter((hour) =>
    days.some((day) =>
      day.end <= hour.start
        ? JOINS.test(between(day, hour))
        : JOINS.test(between(hour, day)) && !BOUND.test(text.slice(0, hour.start)),
    ),
  );
  const [only, another] = hours;
  if (joined.length > 0 || only === undefined || another !== undefined) return joined;
  const isSaidAfter = days.some((day) => {
    const words = between(day, only).replace(/(?<!\p{L})(?:г|зал|каб|ул|д)\./giu, '');
    return day.end <= only.start && !/[.!?\n]/.test(words) && !BOUND.test(words);
  });
  return isSaidAfter ? [only] : [];
}

/** Whether the text is about the other start and says nothing of the hearing as it is; one that names both tells of the move. */
export function saysOther(text: string, { from, to, timeZone }: Move): boolean {
  const [old, own] = [startSaid(text, from, timeZone), startSaid(text, to, timeZone)];
  if (!old.day) return false;
  return own.day ? isSameDay(from, to, timeZone) && old.time && !own.time : true;
}

function isSameDay(one: Date, other: Date, timeZone: string): boolean {
  const [left, right] = [wallTimeAt(one, timeZone), wallTimeAt(other, timeZone)];
  return left.year === right.year && left.month === right.month && left.day === right.day;
}

/** «20.12.2026», «20.12.26», «20/12/2026», «2026-12-20», «20 декабря 2026», «20 декабря». */
function dayPattern({ year, month, day }: WallTime, flags = 'iu'): RegExp {
  const [longYear, shortYear] = [String(year), String(year % 100).padStart(2, '0')];
  const [plainDay, plainMonth] = [`0?${String(day)}`, `0?${String(month)}`];
  const figures = `${plainDay}([./-])${plainMonth}\\1(?:${longYear}|${shortYear})(?!\\d)`;
  const words = `${plainDay}\\s+${MONTHS[month - 1] ?? ''}(?!\\p{L})(?:\\s*${longYear}(?!\\d)|(?!\\s*\\d{4}))`;
  const iso = `${longYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}(?!\\d)`;
  return new RegExp(`(?<![\\d.])(?:${figures}|${words}|${iso})`, flags);
}

/** «10:00», «10.00», «10-00», «10 ч. 00 мин», «10 часов 00 минут»; of a whole hour «10 часов», «10 часам» too. */
function timePattern({ hour, minute }: WallTime, flags = 'iu'): RegExp {
  const [plainHour, minutes] = [`0?${String(hour)}`, pad(minute)];
  const figures = `${plainHour}[:.-]${minutes}(?!\\d|[.-]\\d)`;
  const said = `\\.?\\s*${minutes}\\s*(?:м(?:ин(?:ут[аы]?)?)?)?(?!\\p{L}|\\d)`;
  const words = `${plainHour}\\s*ч(?:ас(?:ов|ам|а|у)?)?(?!\\p{L})(?:${said}${minute === 0 ? '|(?!\\.?\\s*\\d)' : ''})`;
  return new RegExp(`(?<![\\d.:-])(?:${figures}|${words})`, flags);
}

/** The new day in the form of the old one; in words without a year, the year is said where it is another. */
function dayAs(said: string, before: WallTime, { year, month, day }: WallTime): string {
  if (/^\d{4}-/.test(said)) return `${String(year)}-${pad(month)}-${pad(day)}`;
  const [, mark, saidYear] = /^\d+([./-])\d+[./-](\d+)$/.exec(said) ?? [];
  if (mark !== undefined)
    return [pad(day), pad(month), saidYear?.length === 2 ? pad(year % 100) : String(year)].join(mark);
  const hasYear = /\d{4}$/.test(said);
  const words = `${String(day)} ${MONTHS[month - 1] ?? ''}`;
  return hasYear || year !== before.year ? `${words} ${String(year)}` : words;
}

/** «10:00» keeps its mark, what is said in words its words; a whole hour in words alone is written in figures. */
function timeAs(said: string, { hour, minute }: WallTime): string {
  const [, mark] = /^\d+([:.-])\d+$/.exec(said) ?? [];
  if (mark !== undefined) return `${pad(hour)}${mark}${pad(minute)}`;
  const [, words, rest] = /^\d+(\s*ч[\p{L}.]*\s*)\d\d(.*)$/iu.exec(said) ?? [];
  return words === undefined ? `${pad(hour)}:${pad(minute)}` : `${String(hour)}${words}${pad(minute)}${rest ?? ''}`;
}

function pad(count: number): string {
  return String(count).padStart(2, '0');
}
