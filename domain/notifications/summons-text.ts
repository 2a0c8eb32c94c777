import type { Fault } from '../documents/fault.ts';
import { wallTimeAt, type WallTime } from '../settings/zoned-time.ts';
import { momentWords } from './moment-words.ts';

/**
 * A summons that does not say when tells nobody of the hearing: its text holds the day and the time as they are, by the court's clock.
 * @param hearing null: the case has none to come
 */
export function summonsFaults(text: string, hearing: { readonly startsAt: Date } | null, timeZone: string): Fault[] {
  if (hearing === null) {
    const message = 'О чём: в деле нет назначенного заседания, извещать не о чем. Выберите «Сообщение по делу».';
    return [{ code: 'hearing_missing', field: 'kind', message }];
  }
  const wall = wallTimeAt(hearing.startsAt, timeZone);
  const missing = [
    ...(dayPattern(wall).test(text) ? [] : ['дня']),
    ...(timePattern(wall).test(text) ? [] : ['времени']),
  ];
  if (missing.length === 0) return [];
  const message = `Текст: нет ${missing.join(' и ')} заседания (${momentWords(hearing.startsAt, timeZone)}). Впишите их или поставьте {дата} в {время}.`;
  return [{ code: 'summons_undated', field: 'text', message }];
}

const MONTHS = [
  ...['января', 'февраля', 'марта', 'апреля', 'мая', 'июня'],
  ...['июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
];

/** «20.12.2026», «20.12.26», «20/12/2026», «2026-12-20», «20 декабря 2026», «20 декабря». */
function dayPattern({ year, month, day }: WallTime): RegExp {
  const [longYear, shortYear] = [String(year), String(year % 100).padStart(2, '0')];
  const [plainDay, plainMonth] = [`0?${String(day)}`, `0?${String(month)}`];
  const figures = `${plainDay}([./-])${plainMonth}\\1(?:${longYear}|${shortYear})(?!\\d)`;
  const words = `${plainDay}\\s+${MONTHS[month - 1] ?? ''}(?!\\p{L})(?:\\s*${longYear}(?!\\d)|(?!\\s*\\d{4}))`;
  const iso = `${longYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}(?!\\d)`;
  return new RegExp(`(?<![\\d.])(?:${figures}|${words}|${iso})`, 'iu');
}

/** «10:00», «10.00», «10-00», «10 ч. 00 мин», «10 часов 00 минут»; of a whole hour «10 часов» too. */
function timePattern({ hour, minute }: WallTime): RegExp {
  const [plainHour, minutes] = [`0?${String(hour)}`, String(minute).padStart(2, '0')];
  const figures = `${plainHour}[:.-]${minutes}(?!\\d|[.-]\\d)`;
  const said = `\\.?\\s*${minutes}\\s*(?:м(?:ин(?:ут[аы]?)?)?)?(?!\\p{L}|\\d)`;
  const words = `${plainHour}\\s*ч(?:ас(?:ов|а)?)?(?!\\p{L})(?:${said}${minute === 0 ? '|(?!\\.?\\s*\\d)' : ''})`;
  return new RegExp(`(?<![\\d.:-])(?:${figures}|${words})`, 'iu');
}
