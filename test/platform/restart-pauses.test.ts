import { describe, expect, it } from 'vitest';
import { RestartPauses } from '#scripts/platform/supervision/restart-pauses.ts';

const MINUTE_MS = 60_000;

describe('the pause before a part is started again', () => {
  it('is one second after the fifth fall of one minute', () => {
    const pauses = new RestartPauses();
    expect([0, 12, 24, 36, 48].map((second) => pauses.fell(second * 1_000))).toEqual([250, 250, 500, 500, 1_000]);
  });

  it('grows to half a minute for a part that goes on falling', () => {
    const pauses = new RestartPauses();
    const last = Array.from({ length: 40 }, (_, at) => pauses.fell(at * 5_000)).slice(-20);
    expect(last).toEqual(last.map(() => 30_000));
  });

  it('is short again after five quiet minutes', () => {
    const pauses = new RestartPauses();
    for (let at = 0; at < 20; at += 1) pauses.fell(at * 1_000);
    expect(pauses.fell(6 * MINUTE_MS)).toBe(250);
  });

  it('doubles for a part that does not become ready, and is forgotten when it does', () => {
    const pauses = new RestartPauses();
    const failed = Array.from({ length: 7 }, () => pauses.failedToStart());
    expect(failed).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    pauses.fell(0);
    expect(pauses.failedToStart()).toBe(1_000);
  });
});
