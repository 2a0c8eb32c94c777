import { describe, expect, it } from 'vitest';
import { availabilityOf, type PartSpan } from '#domain/processes/availability.ts';
import { alarmText } from '#domain/processes/outage-alarm.ts';
import { monthsBack, monthSpan } from '#domain/settings/months.ts';
import { durationText } from '#web/format/duration.ts';

const MINUTE = 60_000;
const WATCHED = { fromMs: 0, toMs: 1_000 * MINUTE };
const away = (part: PartSpan['part'], from: number, to: number): PartSpan => ({
  ...{ part, fromMs: from * MINUTE, toMs: to * MINUTE },
});

describe('how much of a time a service was there', () => {
  it.each<[string, Parameters<typeof availabilityOf>[0], readonly PartSpan[], number, number, number]>([
    ['nothing was away', 'work', [], 0, 0, 10_000],
    ['one part of two', 'work', [away('site', 10, 20)], 10, 1, 9_900],
    ['both at once are counted once', 'work', [away('site', 10, 20), away('database', 15, 30)], 20, 1, 9_800],
    ['one within another', 'work', [away('site', 10, 40), away('database', 15, 30)], 30, 1, 9_700],
    ['two apart', 'letters', [away('engine', 10, 20), away('worker', 40, 50)], 20, 2, 9_800],
    ['what is another service’s', 'work', [away('worker', 0, 1_000)], 0, 0, 10_000],
    ['before and after the time', 'post', [away('post', -50, 5), away('post', 995, 2_000)], 10, 2, 9_900],
    ['a moment is no whole time', 'mail', [away('mail', 0, 0.01)], 0.01, 1, 9_999],
    ['the whole time', 'letters', [away('disk', -1, 1_001)], 1_000, 1, 0],
  ])('%s', (_what, service, absences, awayMinutes, times, basisPoints) => {
    const found = availabilityOf(service, absences, WATCHED);
    expect(found).toEqual({ watchedMs: WATCHED.toMs, awayMs: awayMinutes * MINUTE, absences: times, basisPoints });
  });

  it('says nothing of a time in which nobody watched', () => {
    expect(availabilityOf('work', [], { fromMs: 5, toMs: 5 })).toMatchObject({ basisPoints: null });
  });

  it('counts months on the reader’s own clock, over the year’s end and clock changes', () => {
    expect(monthsBack(new Date('2026-01-31T22:30:00Z'), 'Europe/Moscow', 3)).toEqual(['2026-02', '2026-01', '2025-12']);
    const { fromMs, toMs } = monthSpan('2025-12', 'Asia/Vladivostok');
    expect([fromMs, toMs].map((at) => new Date(at).toISOString())).toEqual([
      '2025-11-30T14:00:00.000Z',
      '2025-12-31T14:00:00.000Z',
    ]);
    const spring = monthSpan('2026-03', 'Europe/Berlin');
    expect((spring.toMs - spring.fromMs) / 3_600_000).toBe(31 * 24 - 1);
  });

  it('tells an absence in words that name no letter and no server', () => {
    const words = { timeText: (at: Date) => at.toISOString().slice(11, 16), durationText };
    const fromAt = new Date('2026-11-29T09:00:00Z');
    const page = 'https://mask.example/workflows/condition';
    expect(alarmText({ part: 'post', fromAt, toAt: null, isBegunTold: false }, page, words)).toEqual({
      subject: 'МАСК: нет — Приём партий Почтой',
      text: `Приём партий Почтой: нет с 09:00. Письмо о том, что появилось, придёт само.\n\nПодробно: ${page}\n`,
    });
    const toAt = new Date('2026-11-29T11:30:00Z');
    expect(alarmText({ part: 'post', fromAt, toAt, isBegunTold: false }, page, words).text).toContain(
      'снова есть, не было с 09:00 по 11:30 (2 ч 30 мин). О начале сообщить не удалось',
    );
  });
});
