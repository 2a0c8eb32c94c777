import { expect, it } from 'vitest';
import { BATCH_LIFE, batchStatusName } from '#domain/batches/batch-life.ts';
import { BATCH_STATUSES } from '#domain/batches/batch-status.ts';

it('each status of a batch is named in Russian, each differently', () => {
  expect(Object.keys(BATCH_LIFE)).toEqual(BATCH_STATUSES);
  const names = BATCH_STATUSES.map(batchStatusName);
  for (const name of names) expect(name).toMatch(/^[А-Я][а-яё]{4,}/u);
  expect(new Set(names).size).toBe(BATCH_STATUSES.length);
});
