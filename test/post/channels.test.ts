import { expect, it } from 'vitest';
import { CHANNEL_LABELS, CHANNEL_NAMES } from '#domain/post/channels.ts';

it('each way to the Post is named in Russian, each differently', () => {
  expect(Object.keys(CHANNEL_LABELS)).toEqual(CHANNEL_NAMES);
  for (const label of Object.values(CHANNEL_LABELS)) expect(label).toMatch(/^[А-Я][а-я]{5,}/u);
  expect(new Set(Object.values(CHANNEL_LABELS)).size).toBe(CHANNEL_NAMES.length);
});
