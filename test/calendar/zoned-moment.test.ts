import { describe, expect, it } from 'vitest';
import { zonedMomentWords, zoneWords } from '#domain/calendar/zoned-moment.ts';

describe('a moment on a paper', () => {
  const moment = new Date('2026-11-30T21:05:00Z');

  it.each([
    ['Europe/Moscow', '01.12.2026, 00:05 (МСК)'],
    ['Europe/Kaliningrad', '30.11.2026, 23:05 (МСК-1)'],
    ['Asia/Yekaterinburg', '01.12.2026, 02:05 (МСК+2)'],
    ['Asia/Kamchatka', '01.12.2026, 09:05 (МСК+9)'],
    ['Asia/Kolkata', '01.12.2026, 02:35 (МСК+2:30)'],
  ])('is told by the clock of %s, and the clock is named', (timeZone, words) => {
    expect(zonedMomentWords(moment, timeZone)).toBe(words);
  });

  it('names the zone as it was at that moment: Moscow itself has changed its clocks', () => {
    expect(zoneWords(new Date('2012-06-01T00:00:00Z'), 'Europe/Moscow')).toBe('МСК');
    expect(zoneWords(new Date('2012-06-01T00:00:00Z'), 'UTC')).toBe('МСК-4');
    expect(zoneWords(moment, 'UTC')).toBe('МСК-3');
  });
});
