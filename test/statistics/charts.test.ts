import { describe, expect, it } from 'vitest';
import { columnChart } from '#web/statistics/charts.ts';
import { letterBars } from '#web/statistics/letter-bars.ts';

const days = [
  { code: '2026-11-26', count: 3 },
  { code: '2026-11-28', count: 1_200 },
];

describe('letters over a period, drawn', () => {
  it('a day without letters has its place: time passes evenly', () => {
    const { title, bars } = letterBars(days, { from: '2026-11-25', to: '2026-11-28' });
    expect(title).toBe('Писем по дням');
    expect(bars).toEqual([
      { label: '25.11', value: 0 },
      { label: '26.11', value: 3 },
      { label: '27.11', value: 0 },
      { label: '28.11', value: 1_200 },
    ]);
  });

  it('a long period is drawn by months, an empty one too, and no letter is lost', () => {
    const { title, bars } = letterBars([...days, { code: '2026-09-01', count: 7 }], {
      from: '2026-08-15',
      to: '2026-11-30',
    });
    expect(title).toBe('Писем по месяцам');
    expect(bars).toEqual([
      { label: '08.2026', value: 0 },
      { label: '09.2026', value: 7 },
      { label: '10.2026', value: 0 },
      { label: '11.2026', value: 1_203 },
    ]);
  });

  it('no word leaves the chart at its edges', () => {
    const { title, bars } = letterBars(days, { from: '2026-11-01', to: '2026-11-29' });
    const drawn = String(columnChart('days', title, bars));
    expect(drawn).toMatch(/text-anchor="start" x="0(\.0+)?" y="[\d.]+">01\.11</);
    expect(drawn).toMatch(/text-anchor="end" x="720(\.0+)?" y="[\d.]+">29\.11</);
    expect(drawn).toMatch(/text-anchor="middle" x="[\d.]+" y="[\d.]+">13\.11</);
  });

  it('few bars are no wider than many, and each is told by its number', () => {
    const { title, bars } = letterBars(days, { from: '2026-11-26', to: '2026-11-28' });
    const drawn = String(columnChart('days', title, bars));
    const widths = [...drawn.matchAll(/width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(Math.max(...widths)).toBeLessThanOrEqual(32);
    expect(drawn).toMatch(/>3<\/text/);
    expect(drawn).toMatch(/>1\s200<\/text/);
    expect(drawn).toContain('<desc id="days-desc">26.11: 3; 28.11: 1\u00a0200</desc>');
  });
});
