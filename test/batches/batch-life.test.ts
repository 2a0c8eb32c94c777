import { describe, expect, it } from 'vitest';
import {
  BATCH_LIFE,
  BATCH_STAGE_STATUSES,
  batchStatusesBefore,
  isSettled,
  maySettle,
} from '#domain/batches/batch-life.ts';
import { BATCH_STATUSES, type BatchStatus } from '#domain/batches/batch-status.ts';

/** Moves the activities make, with those of a worker that was thought dead. */
const MOVES: readonly (readonly [BatchStatus, BatchStatus])[] = [
  ['frozen', 'archived'],
  ['frozen', 'answered'],
  ['archived', 'submitting'],
  ['submitting', 'submitting'],
  ['submitting', 'archived'],
  ['submitting', 'unknown'],
  ['submitting', 'answered'],
  ['unknown', 'unknown'],
  ['unknown', 'submitting'],
  ['unknown', 'answered'],
  ['archived', 'unknown'],
  ['archived', 'answered'],
  ['answered', 'answered'],
  ['answered', 'closed'],
  ['closed', 'closed'],
];

describe("a batch's life", () => {
  it('takes every move its steps make', () => {
    expect(MOVES.filter(([from, to]) => !batchStatusesBefore(to).includes(from))).toEqual([]);
  });

  it('never leads back from an answer: what the Post has taken is not sent again', () => {
    const settled = BATCH_STATUSES.filter(isSettled);
    expect(settled.flatMap((status) => BATCH_LIFE[status].next.filter((next) => !isSettled(next)))).toEqual([]);
  });

  it('has its archive written once: another never takes its place', () => {
    expect(batchStatusesBefore('archived')).toEqual(['frozen', 'submitting']);
  });

  it('has no dead ends', () => {
    const stuck = BATCH_STATUSES.filter((first) => {
      const seen = new Set<BatchStatus>([first]);
      for (const status of seen) for (const next of BATCH_LIFE[status].next) seen.add(next);
      return !seen.has('closed');
    });
    expect(stuck).toEqual([]);
  });

  it('has a row for every stage that waits', () => {
    const told = new Set(Object.values(BATCH_STAGE_STATUSES).flat());
    expect(BATCH_STATUSES.filter((status) => status !== 'refused' && !told.has(status))).toEqual([]);
  });

  it('is settled by a supervisor of its site while its answer is unclear', () => {
    const batch = { siteId: '50MS0095', status: 'unknown' } as const;
    const supervisor = { role: 'supervisor', siteId: '50MS0095' } as const;
    expect(maySettle(batch, supervisor)).toBe(true);
    expect(maySettle({ ...batch, status: 'submitting' }, supervisor)).toBe(false);
    expect(maySettle(batch, { ...supervisor, role: 'clerk' })).toBe(false);
    expect(maySettle(batch, { ...supervisor, siteId: '77MS0001' })).toBe(false);
  });
});
