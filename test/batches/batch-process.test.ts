import { describe, expect, it } from 'vitest';
import { BATCH_STATE_QUERY, BATCH_UPDATES, batchStartKey, batchWorkflowId } from '#domain/batches/batch-process.ts';

describe('a batch’s process', () => {
  it('is called by its site, day and place in the day, so that no two are one', () => {
    expect(batchWorkflowId({ siteId: '50MS0095', batchDate: '2026-01-12', ordinal: 2 })).toBe(
      'batch/50MS0095/2026-01-12/2',
    );
  });

  it('is started under one key', () => {
    expect(batchStartKey('one')).toBe('start:batch/one');
  });

  it('hears by the names that stand in the histories of batches under way', () => {
    expect(BATCH_UPDATES).toEqual({ settleSubmission: 'settleSubmission' });
    expect(BATCH_STATE_QUERY).toBe('getBatchState');
  });
});
