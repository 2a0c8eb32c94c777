import { describe, expect, it } from 'vitest';
import { lettersText } from '#web/format/count.ts';
import { durationText } from '#web/format/duration.ts';
import { moodOf, type MoodFacts } from '#web/format/mood.ts';
import { shortName } from '#web/format/person-name.ts';
import { sizeText } from '#domain/documents/size-text.ts';
import { postTimeText } from '#domain/post/local-time.ts';
import { dateTimeText, dayText } from '#web/format/time.ts';

const NOW = '2026-11-24T12:00:00Z';
const FACTS: MoodFacts = {
  ...{ status: 'in_transit', openTasks: [], isYours: false, now: NOW },
  awaiting: { code: 'delivery', what: 'вручение', from: 'Почта России' },
};

describe('words on the pages', () => {
  it('agree with their numbers', () => {
    const counts = [0, 1, 2, 5, 11, 21, 104, 1000];
    expect(counts.map((count) => lettersText(count).replace('\u00a0', ' '))).toEqual([
      '0 писем',
      '1 письмо',
      '2 письма',
      '5 писем',
      '11 писем',
      '21 письмо',
      '104 письма',
      '1 000 писем',
    ]);
  });

  it('tell a length of time in two words at most', () => {
    const minutes = [0, 12, 60, 135, 24 * 60, 3 * 24 * 60 + 4 * 60 + 59];
    expect(minutes.map((minute) => durationText(minute * 60_000))).toEqual([
      'меньше минуты',
      '12 мин',
      '1 ч',
      '2 ч 15 мин',
      '1 день',
      '3 дня 4 ч',
    ]);
    expect(durationText(-5)).toBe('меньше минуты');
  });

  it('show instants on the court’s own clock', () => {
    expect(dateTimeText('2026-11-24T21:30:00Z', 'Europe/Moscow')).toBe('25.11.2026, 00:30');
    expect(dateTimeText('2026-11-24T21:30:00Z', 'Asia/Vladivostok')).toBe('25.11.2026, 07:30');
    for (const told of ['2026-11-25T00:30:00', '25.11.2026 00:30:00'])
      expect(postTimeText(told)).toBe('25.11.2026, 00:30');
    expect(dayText('2026-11-24')).toBe('24.11.2026');
  });

  it('shorten people’s names only, never the Post or the program', () => {
    const names = ['Примерова Анна Сергеевна', 'Почта России', 'система', 'ООО «Пример»', 'сотрудник участка'];
    expect(names.map(shortName)).toEqual([
      'Примерова А. С.',
      'Почта России',
      'система',
      'ООО «Пример»',
      'сотрудник участка',
    ]);
  });

  it('show sizes as people read them', () => {
    const sizes = [1, 2, 5, 21, 812, 1_100, 2_048, 14_848, 1_048_500, 2_097_152];
    expect(sizes.map(sizeText)).toEqual([
      ...['1 байт', '2 байта', '5 байт', '21 байт', '812 байт', '1,1 КБ', '2 КБ', '14,5 КБ', '1 МБ', '2 МБ'],
    ]);
  });
});

describe('the mood of a letter', () => {
  it('tells sleeping from stuck', () => {
    expect(moodOf(FACTS)).toBe('asleep');
    expect(moodOf({ ...FACTS, openTasks: ['missing_outcome'] })).toBe('stuck');
    expect(moodOf({ ...FACTS, status: 'unknown' })).toBe('checking');
    expect(moodOf({ ...FACTS, status: 'unknown', openTasks: ['unclear_submission'] })).toBe('stuck');
  });

  it('is late when the term has passed, but a recall window that closed is not late', () => {
    const awaiting = {
      code: 'signature',
      what: 'подпись',
      from: 'Учебная Мария Павловна',
      until: '2026-11-24T11:59:59Z',
    };
    expect(moodOf({ ...FACTS, status: 'awaiting_signature', awaiting })).toBe('overdue');
    expect(moodOf({ ...FACTS, status: 'signed', awaiting })).toBe('asleep');
  });

  it('names the person who looks, else the person who is awaited', () => {
    expect(moodOf({ ...FACTS, status: 'awaiting_signature', isYours: true })).toBe('yours');
    expect(moodOf({ ...FACTS, status: 'awaiting_signature' })).toBe('person');
    const awaiting = { code: 'address_answer', what: 'решение об адресе', from: 'Примерова Анна Сергеевна' };
    expect(moodOf({ ...FACTS, status: 'signed', awaiting })).toBe('person');
    expect(moodOf({ ...FACTS, status: 'filed', awaiting: null })).toBe('finished');
  });
});
