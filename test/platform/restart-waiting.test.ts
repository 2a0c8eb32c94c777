import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { consoleProgress } from '#scripts/platform/progress.ts';
import { Supervisor } from '#scripts/platform/supervision/supervisor.ts';

/** No process can have it: each look at it finds it gone. */
const GONE = { pid: 2 ** 30, born: 'never' };

describe('what a supervisor itself waits for before it starts a part again', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is two seconds at most after each of five falls in a minute: the rest is the part’s own start', async () => {
    const starts: number[] = [];
    const launch = () => {
      starts.push(performance.now());
      return Promise.resolve({ process: GONE, stop: () => Promise.resolve() });
    };
    const supervisor = new Supervisor(consoleProgress(() => undefined));
    await supervisor.start({ name: 'worker', title: 'Исполнитель', launch });
    while (starts.length < 6) await vi.advanceTimersByTimeAsync(100);
    const waited = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
    expect(waited.filter((ms) => ms > 2_000)).toEqual([]);
    expect(performance.now() - (starts[0] ?? 0)).toBeLessThan(10_000);
    await supervisor.stopAll();
  });
});
