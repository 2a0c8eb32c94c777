import { describe, expect, it } from 'vitest';
import { callQuestions, retoldTexts, type CallOfLetter } from '#domain/case-letters/call-of-letter.ts';
import { retold, saysOther } from '#domain/cases/start-in-text.ts';

const at = (moment: string): Date => new Date(`${moment}+03:00`);
const timeZone = 'Europe/Moscow';
const FROM = at('2026-12-20T10:00:00');

describe('a text that names the start of a hearing', () => {
  it.each([
    ['Вызов на 20.12.2026 в 10:00', 'Вызов на 09.01.2027 в 14:05'],
    ['20.12.26, 10-00', '09.01.27, 14-05'],
    ['к 2026-12-20, 10.00', 'к 2027-01-09, 14.05'],
    ['20/12/2026', '09/01/2027'],
    ['20 декабря 2026 года в 10 часов', '9 января 2027 года в 14:05'],
    ['20 декабря к 10 ч. 00 мин.', '9 января 2027 к 14 ч. 05 мин.'],
    ['20.12.2026 и снова 20.12.2026', '09.01.2027 и снова 09.01.2027'],
    ['в 10:00 20.12.2026', 'в 14:05 09.01.2027'],
    ['20.12.2026 в зале 3, 10:00', '09.01.2027 в зале 3, 14:05'],
    ['20.12.2026 в 10:00, приём до 10:00', '09.01.2027 в 14:05, приём до 10:00'],
    ['приём до 10:00. Явка 20.12.2026 в 10:00', 'приём до 10:00. Явка 09.01.2027 в 14:05'],
    ['приём до 10:00, 20.12.2026 в 10:00', 'приём до 10:00, 09.01.2027 в 14:05'],
    ['Явка 20.12.2026, приём до 10:00', 'Явка 09.01.2027, приём до 10:00'],
    ['Приём с 10:00, заседание 20.12.2026', 'Приём с 10:00, заседание 09.01.2027'],
    ['Заседание 20.12.2026. Канцелярия открыта в 10:00', 'Заседание 09.01.2027. Канцелярия открыта в 10:00'],
    ['Приём документов с 10:00', 'Приём документов с 10:00'],
    ['Решение от 19.12.2026, 10:00', 'Решение от 19.12.2026, 10:00'],
  ])('is told anew in its own form, and nothing else of it changes: %s', (text, now) => {
    expect(retold(text, { from: FROM, to: at('2027-01-09T14:05:00'), timeZone })).toBe(now);
  });

  it('keeps its day where only the hour moves', () => {
    const move = { from: FROM, to: at('2026-12-20T11:30:00'), timeZone };
    expect(retold('20.12.2026 в 10:00, зал 10', move)).toBe('20.12.2026 в 11:30, зал 10');
    expect(saysOther('20.12.2026 в 10:00', move)).toBe(true);
    expect(saysOther('20.12.2026', move)).toBe(false);
    expect(saysOther('20.12.2026: перенесено с 10:00 на 11:30', move)).toBe(false);
  });
});

describe('a letter whose hearing has been moved', () => {
  const call: CallOfLetter = {
    ...{ hearingId: 'h', toldAt: FROM, startsAt: at('2026-12-21T11:00:00'), timeZone, toldBefore: [] },
    ...{ ended: null, other: null },
  };
  const fields = { title: 'Вызов на 20.12.2026 в 10:00', comment: 'позвонить' };

  it('is asked about until it is told anew, then only of what still names a start that it had', () => {
    const codes = (one: CallOfLetter | null, texts: typeof fields, documents: string[] = []) =>
      callQuestions(one, texts, documents).map(({ code, field }) => `${code} ${field}`);
    expect(codes(call, fields)).toEqual(['hearing_moved hearing']);
    expect(callQuestions(call, fields, [])[0]?.message).toBe(
      'Заседание перенесено на 21.12.2026 в 11:00, а письмо составлено к 20.12.2026 в 10:00. Отправить с прежним днём?',
    );
    expect(retoldTexts(fields, call)).toEqual([
      { field: 'title', before: fields.title, after: 'Вызов на 21.12.2026 в 11:00' },
    ]);
    const told = { ...call, toldAt: call.startsAt, toldBefore: [FROM] };
    const anew = { ...fields, title: 'Вызов на 21.12.2026 в 11:00' };
    expect(codes(told, anew)).toEqual([]);
    expect(codes(told, fields)).toEqual(['hearing_old_day title']);
    expect(codes(told, anew, ['Явиться 20 декабря 2026 года к 10 часам', 'приказ от 20.12.2026'])).toEqual([
      'hearing_old_day attachments',
    ]);
    expect(codes(told, anew, ['перенесено с 20.12.2026 на 21.12.2026'])).toEqual([]);
    expect(codes(null, fields)).toEqual([]);
    expect(codes({ ...told, toldBefore: [FROM, call.startsAt] }, anew)).toEqual([]);
  });

  it.each([
    ['postponed', 'Заседание 20.12.2026 в 10:00 отложено'],
    ['cancelled', 'Заседание 20.12.2026 в 10:00 отменено'],
    ['gone', 'Заседания 20.12.2026 в 10:00 в деле больше нет'],
    ['past', 'Заседание 20.12.2026 в 10:00 уже прошло'],
  ] as const)(
    'is asked about when it will not be held or has been (%s), and told anew of another where the case has one',
    (ended, words) => {
      const off = { ...call, startsAt: FROM, ended };
      const ask = (one: CallOfLetter) =>
        callQuestions(one, fields, []).map(({ code, message }) => `${code} ${message}`);
      const code = ended === 'past' ? 'hearing_past' : 'hearing_off';
      expect(ask(off)).toEqual([`${code} ${words}, а письмо составлено к нему. Отправить так?`]);
      expect(retoldTexts(fields, off)).toEqual([]);
      const other = { hearingId: 'other', startsAt: at('2026-12-21T11:00:00') };
      expect(ask({ ...off, other })).toEqual([
        `${code} ${words}, а письмо составлено к нему. Назначено другое — 21.12.2026 в 11:00. Отправить так?`,
      ]);
      expect(retoldTexts(fields, { ...off, other })).toMatchObject([{ after: 'Вызов на 21.12.2026 в 11:00' }]);
    },
  );
});
