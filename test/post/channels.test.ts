import { expect, it } from 'vitest';
import { createCabinetChannel } from '#activities/adapters/cabinet-channel.ts';
import { buildArchive } from '#activities/post/archive.ts';
import { CHANNEL_LABELS, CHANNEL_NAMES } from '#domain/post/channels.ts';
import { describeChannel } from './contract/channel-contract.ts';
import { OTPRAVKA_2020 } from './kit/otpravka-2020.ts';
import { sampleLetters } from './kit/sample-letters.ts';

it('each way to the Post is named in Russian, each differently', () => {
  expect(Object.keys(CHANNEL_LABELS)).toEqual(CHANNEL_NAMES);
  for (const label of Object.values(CHANNEL_LABELS)) expect(label).toMatch(/^[А-Я][а-я]{5,}/u);
  expect(new Set(Object.values(CHANNEL_LABELS)).size).toBe(CHANNEL_NAMES.length);
});

const CABINET = createCabinetChannel();
describeChannel(
  'the cabinet, as people carry',
  () => ({
    channel: () => CABINET,
    archive: ({ length }) =>
      buildArchive({ letters: sampleLetters(length), profile: OTPRAVKA_2020, archiveName: 'партия.zip' }),
    secrets: [],
  }),
  'person',
);
