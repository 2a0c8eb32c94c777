import { dayAfter, isDay } from '../calendar/day.ts';
import type { Fault } from '../documents/fault.ts';

/** What the file that tells the course of a matter takes. Source: docs/formats/course-of-matter-1.0.xsd, types `Line` and `Text`. */
export const MAX_LINE_LENGTH = 1_000;
export const MAX_TEXT_LENGTH = 20_000;
/** Why something is asked for, withdrawn or returned: a bound of our own. */
export const MAX_REASON_LENGTH = 2_000;

/** Neither XML nor a page can hold these; line ends and tabs are allowed in texts, not in lines. */
const UNWRITABLE_IN_LINE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const UNWRITABLE_IN_TEXT = /[\p{Cs}\uFFFE\uFFFF]|(?![\n\t])\p{Cc}/u;

export interface FieldRule {
  /** The form field, as in `Fault.field`. */
  readonly field: string;
  /** The field's name on the screen. */
  readonly label: string;
  readonly isOptional?: boolean | undefined;
  readonly maxLength?: number | undefined;
}

/** A text as it is kept: composed letters, one kind of line ends, nothing blank at its ends. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n').trim();
}

/** Faults of one line. */
export function lineFaults(text: string, rule: FieldRule): Fault[] {
  return faultsOf(text, { ...rule, maxLength: rule.maxLength ?? MAX_LINE_LENGTH }, UNWRITABLE_IN_LINE);
}

/** Faults of a text of many lines. */
export function textFaults(text: string, rule: FieldRule): Fault[] {
  return faultsOf(text, { ...rule, maxLength: rule.maxLength ?? MAX_TEXT_LENGTH }, UNWRITABLE_IN_TEXT);
}

function faultsOf(
  text: string,
  { field, label, isOptional = false, maxLength }: FieldRule & { readonly maxLength: number },
  unwritable: RegExp,
): Fault[] {
  const clean = cleanText(text);
  if (clean === '') return isOptional ? [] : [{ code: 'missing', field, message: `${label}: заполните поле.` }];
  if (clean.length > maxLength) {
    const message = `${label}: сократите до ${String(maxLength)} знаков, сейчас ${String(clean.length)}.`;
    return [{ code: 'too_long', field, message }];
  }
  if (!unwritable.test(clean)) return [];
  return [
    {
      code: 'forbidden_characters',
      field,
      message: `${label}: есть непечатаемые знаки: уберите их. Если их не видно, поможет набрать текст заново.`,
    },
  ];
}

/** Faults of a day `yyyy-MM-dd`; one that is not in the calendar is a fault too. */
export function dayFaults(day: string, { field, label, isOptional = false }: FieldRule): Fault[] {
  if (day === '') return isOptional ? [] : [{ code: 'missing', field, message: `${label}: укажите день.` }];
  if (isDay(day)) return [];
  return [{ code: 'day_wrong', field, message: `${label}: такого дня нет, нужна дата вида 24.11.2026.` }];
}

/** No card of a court that works with МАСК is older; a typed century that is wrong is. */
export const FIRST_PAST_DAY = '1990-01-01';

/**
 * Faults of a day on which something was registered, given or reported: it has come.
 * @param today `yyyy-MM-dd` in the site's zone; a source in another zone may be a day ahead
 */
export function pastDayFaults(day: string, { field, label, isOptional }: FieldRule, today: string): Fault[] {
  const faults = dayFaults(day, { field, label, isOptional });
  if (faults.length > 0 || day === '') return faults;
  if (day < FIRST_PAST_DAY) {
    const message = `${label}: не раньше ${dayWords(FIRST_PAST_DAY)}. Проверьте год.`;
    return [{ code: 'too_early', field, message }];
  }
  if (day <= dayAfter(today, 1)) return [];
  return [{ code: 'in_future', field, message: `${label}: этот день ещё не наступил, сегодня ${dayWords(today)}.` }];
}

/** `2026-09-25` as `25.09.2026`. */
export function dayWords(day: string): string {
  return day.split('-').toReversed().join('.');
}
