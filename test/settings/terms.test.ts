import { describe, expect, it } from 'vitest';
import { savedWords, versionsSection } from '#web/components/versions-section.ts';
import { termText, termValue, TERM_UNITS } from '#domain/settings/site-settings.ts';

describe('terms of a site as they are typed', () => {
  it('are rounded, and come back to the very second', () => {
    expect([10, 90, 7_200].map((seconds) => termValue('recallWindowSeconds', seconds))).toEqual(['0.17', '1.5', '120']);
    for (const term of ['recallWindowSeconds', 'remindAfterSeconds', 'outcomeWatchSeconds'] as const)
      for (const seconds of [1, 7, 10, 59, 61, 3_599, 86_401, 5_000_003]) {
        const typed = termValue(term, seconds);
        expect(Math.round(Number(typed) * TERM_UNITS[term].unitSeconds), `${term} ${typed}`).toBe(seconds);
      }
  });

  it('are told in seconds where they are less than their unit', () => {
    expect(termText('recallWindowSeconds', 10)).toBe('10 с');
    expect([0, 60].map((seconds) => termText('recallWindowSeconds', seconds))).toEqual(['0 мин', '1 мин']);
  });

  it('begin with what the site was made with: of a first version nobody says that nothing has changed', async () => {
    const line = { authorName: 'Учебная Мария', createdAt: '2026-11-24T21:30:00Z', changes: [] };
    const versions = [
      { ...line, version: 2 },
      { ...line, version: 1 },
    ];
    const viewer = { timeZone: 'Europe/Moscow', now: line.createdAt };
    const shown = String(await versionsSection((version) => `/${String(version)}`, versions, viewer));
    expect(shown.match(/<summary>[^<]*/g)).toEqual([
      '<summary>Что изменилось: ничего не изменилось',
      '<summary>Так заведено',
    ]);
  });

  it('have stood from the beginning where nobody has saved them', async () => {
    const at = (createdAt: string) =>
      savedWords({ createdAt, authorName: 'Учебная Мария' }, { timeZone: 'Europe/Moscow', now: createdAt });
    expect(String(await at(new Date(0).toISOString()))).toBe('с начала');
    expect(String(await at('2026-11-24T21:30:00Z'))).toContain('25.11.2026, 00:30</time>, Учебная Мария');
  });
});
