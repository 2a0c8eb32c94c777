import { isDay } from './day.ts';

/** Days as people type them, with anything between: `31.12.2026, 09.01.2026`. What is no day stays as typed: the rules name it. */
export function daysOfText(text: string): readonly string[] {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  return inOrder(words.map((word) => dayOfWord(word) ?? word));
}

/** `31.12.2026`, `31.12.26` or `2026-12-31`, a time after it left out; null: no day. */
export function dayOfWord(word: string): string | null {
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(word) ?? [];
  const [, date = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/.exec(word) ?? [];
  const day = iso ?? `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

export function inOrder(days: readonly string[]): readonly string[] {
  return days.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}
