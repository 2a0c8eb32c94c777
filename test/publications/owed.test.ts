import { describe, expect, it } from 'vitest';
import { BOUNDS } from '#domain/reconcile/bounds.ts';
import { publicationProgresses } from '#domain/reconcile/publication/publication-progresses.ts';

describe('I7: what is owed to the public', () => {
  const now = Date.UTC(2026, 10, 28);
  const clock = { now, jumpedMs: 0, machineNow: now };
  const owed = (ageMs: number) => ({ matterId: 'one', number: 'О-17/26', wantedSince: now - ageMs });
  const found = (ageMs: number, isLed: boolean, jumpedMs = 0) =>
    publicationProgresses(owed(ageMs), isLed, BOUNDS, { ...clock, jumpedMs }).map(({ words }) => words);

  it('and led by nobody for long is found; what a process leads, or what is fresh, is not', () => {
    const words = ['Публикация по карточке О-17/26: ждёт отправки, а процесс её не ведёт'];
    expect(found(BOUNDS.systemWaitMs + 1, false)).toEqual(words);
    expect(found(BOUNDS.systemWaitMs + 1, true)).toEqual([]);
    expect(found(BOUNDS.systemWaitMs - 1, false)).toEqual([]);
  });

  it('and only looks old, because a rehearsal moved its clock, is not found', () => {
    expect(found(BOUNDS.systemWaitMs + 1, false, BOUNDS.systemWaitMs)).toEqual([]);
  });
});
