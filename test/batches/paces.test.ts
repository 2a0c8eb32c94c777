import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FORM103_PACE_MS, LOOK_UP_PACE_MS, paceMs, RECONNECT_PACE_MS } from '#workflows/policies/paces.ts';
import { openLookUpWindow } from '#workflows/batches/look-up-window.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

describe('a pace', () => {
  it.each([
    ['look-up', LOOK_UP_PACE_MS],
    ['reconnection', RECONNECT_PACE_MS],
    ['form 103', FORM103_PACE_MS],
  ])('begins within seconds, never quickens, and keeps its last figure for ever: %s', (_, pace) => {
    expect(pace[0]).toBeGreaterThanOrEqual(1_000);
    expect(pace[0]).toBeLessThanOrEqual(10_000);
    expect(pace).toEqual(pace.toSorted((one, two) => one - two));
    const tries = Array.from({ length: pace.length + 3 }, (_, index) => paceMs(pace, index));
    expect(tries).toEqual([...pace, ...Array.from({ length: 3 }, () => pace.at(-1))]);
  });

  it('without figures is a minute', () => {
    expect(paceMs([], 0)).toBe(MINUTE_MS);
  });
});

describe('the look-up window', () => {
  const WINDOW_MS = 30 * MINUTE_MS;
  const START = Date.UTC(2026, 0, 12, 14, 32);
  beforeEach(() => {
    vi.useFakeTimers({ now: START });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is looked through at the pace, each look a little later than the one before', () => {
    const window = openLookUpWindow(DAY_MS);
    const waits = LOOK_UP_PACE_MS.map(() => window.waitMs(0));
    expect(waits).toEqual(LOOK_UP_PACE_MS);
  });

  it('is never overslept: the last wait ends with it', () => {
    const window = openLookUpWindow(WINDOW_MS);
    vi.setSystemTime(START + WINDOW_MS - 500);
    expect(window.waitMs(WINDOW_MS)).toBe(500);
    vi.setSystemTime(START + WINDOW_MS);
    expect(window.waitMs(WINDOW_MS)).toBe(0);
  });

  it('has passed only when the worker’s own record says so too', () => {
    const window = openLookUpWindow(WINDOW_MS);
    vi.setSystemTime(START + WINDOW_MS);
    expect(window.waitMs(WINDOW_MS - 1_000)).toBe(1_000);
    expect(window.waitMs(WINDOW_MS)).toBe(0);
    expect(window.waitMs(WINDOW_MS + 1)).toBe(0);
  });

  it('has passed by the engine’s clock alone where the look told nothing', () => {
    const window = openLookUpWindow(WINDOW_MS);
    vi.setSystemTime(START + WINDOW_MS - 1);
    expect(window.waitMs()).toBe(1);
    vi.setSystemTime(START + WINDOW_MS);
    expect(window.waitMs()).toBe(0);
  });

  it('asks clocks that disagree ever more seldom, and at least once a day', () => {
    const window = openLookUpWindow(WINDOW_MS);
    vi.setSystemTime(START + WINDOW_MS);
    const waits = Array.from({ length: 8 }, () => window.waitMs(WINDOW_MS - MINUTE_MS));
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128].map((times) => times * MINUTE_MS));
    const far = openLookUpWindow(WINDOW_MS);
    vi.setSystemTime(START + 2 * WINDOW_MS);
    expect(Array.from({ length: 8 }, () => far.waitMs(0)).at(-1)).toBe(DAY_MS);
  });
});
