import { expect, it } from 'vitest';
import { BATCH_STATUS_NAMES, BATCH_STATUSES } from '#domain/batches/batch-status.ts';

it('each status of a batch is named in Russian, each differently', () => {
  expect(Object.keys(BATCH_STATUS_NAMES)).toEqual(BATCH_STATUSES);
  for (const name of Object.values(BATCH_STATUS_NAMES)) expect(name).toMatch(/^[А-Я][а-яё]{4,}/u);
  expect(new Set(Object.values(BATCH_STATUS_NAMES)).size).toBe(BATCH_STATUSES.length);
});
