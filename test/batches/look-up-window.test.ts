import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLookUpWindow } from '#workflows/batches/look-up-window.ts';

const WINDOW_MS = 120_000;

describe('the look-up window', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 0 }));
  afterEach(() => void vi.useRealTimers());

  it('has passed only when the engine’s clock and the record’s both say so', () => {
    const window = openLookUpWindow(WINDOW_MS);
    expect(window.waitMs(WINDOW_MS)).toBeGreaterThan(0);
    vi.setSystemTime(WINDOW_MS);
    expect(window.waitMs(1_000)).toBe(WINDOW_MS - 1_000);
    expect(window.waitMs(WINDOW_MS)).toBe(0);
  });

  it('asks ever more seldom while the clocks disagree, and never less than once a day', () => {
    const window = openLookUpWindow(WINDOW_MS);
    vi.setSystemTime(WINDOW_MS);
    const waits = Array.from({ length: 20 }, () => window.waitMs(0));
    expect(waits.slice(0, 3)).toEqual([WINDOW_MS, 2 * WINDOW_MS, 4 * WINDOW_MS]);
    expect(Math.max(...waits)).toBe(86_400_000);
  });

  it('never waits past its own end', () => {
    const window = openLookUpWindow(WINDOW_MS);
    vi.setSystemTime(WINDOW_MS - 500);
    expect(window.waitMs(0)).toBe(500);
  });
});
