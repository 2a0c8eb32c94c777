import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { EFFECTS } from '#config/fail-points/effects.ts';
import { FAIL_MOMENTS } from '#config/fail-points/fail-point.ts';
import { activityNames, recordNames } from '#test/crash/points-in-source.ts';
import { act, hasLetters, type Act } from '../kit/act.ts';
import type { Lane } from '../kit/lane.ts';
import { comes, lettersIn } from '../kit/look.ts';
import { count } from '../kit/story.ts';
import { openBatches } from './batches.ts';

/** What the worker passes; the rest of the list belongs to the api, which lives in this process here. */
const OF_WORKER = [
  ...EFFECTS.filter((name) => name !== 'engine.decide').map((name) => `effect/${name}`),
  ...recordNames()
    .filter((name) => /^(letter|batch|tracking|outbox|conversion|notification|register)\./.test(name))
    .map((name) => `record/${name}`),
  ...(await activityNames()).map((name) => `activity/${name}`),
];
/** Between what the Post has taken and what we know of it: a letter that is sent twice or lost is sent or lost here. */
const AROUND_SENDING = [
  'effect/post.submit:after',
  'record/batch.answered:before',
  'record/batch.unknown:before',
  'record/batch.intent:after',
  'record/batch.settled_partly:before',
  'record/outbox.relayed:before',
  'effect/sms.submit:after',
  'record/notification.intended:after',
  'record/notification.part_taken:before',
];
const anywhere = fc
  .tuple(fc.constantFrom(...OF_WORKER), fc.constantFrom(...FAIL_MOMENTS), fc.constantFrom('', '', '', '#2', '#3'))
  .map(([point, moment, passing]) => `${point}:${moment}${passing}`);
const failWish = fc.oneof(fc.constantFrom(...AROUND_SENDING), anywhere);

export const killWorker: fc.Arbitrary<Act> = fc.constant(
  act({
    words: 'исполнитель убит (SIGKILL)',
    run: async (story, { workers }) => {
      if (await workers.killOne()) count(story.tally, 'убит исполнитель');
    },
  }),
);

/** Killed and at once started again. */
export const restartWorker: fc.Arbitrary<Act> = fc.constant(
  act({
    words: 'исполнитель убит (SIGKILL) и запущен снова',
    run: async (story, { workers }) => {
      if (await workers.killOne()) count(story.tally, 'убит исполнитель');
      await workers.start();
    },
  }),
);

/** One more when one runs: two at once are lawful. */
export const startWorker: fc.Arbitrary<Act> = fc.constant(
  act({
    words: 'запущен исполнитель',
    run: async (_story, { workers }) => {
      if (workers.alive().length < 2) await workers.start();
    },
  }),
);

/** The only worker is one that will die at a certain point of its work. */
export const startDoomedWorker: fc.Arbitrary<Act> = failWish.map((failPoint) =>
  act({
    words: `исполнитель убит (SIGKILL), запущен другой, который умрёт в точке ${failPoint}`,
    run: async (story, { workers }) => {
      while (await workers.killOne()) count(story.tally, 'убит исполнитель');
      await workers.start(failPoint);
      count(story.tally, 'исполнитель с точкой отказа');
    },
  }),
);

/** A batch is opened over a worker that dies while it is sent, and another one takes over. */
export const dieWhileSending: fc.Arbitrary<Act> = fc.constantFrom(...AROUND_SENDING).map((failPoint) =>
  act({
    words: `партия уходит, исполнитель умирает в точке ${failPoint}, запущен другой`,
    needs: hasLetters,
    run: async (story, lane) => {
      const { workers } = lane;
      await lettersIn(lane, story, ['signed', 'queued']);
      while (await workers.killOne()) count(story.tally, 'убит исполнитель');
      await workers.start(failPoint);
      count(story.tally, 'исполнитель с точкой отказа');
      await openBatches(story, lane, randomUUID());
      await comes(() => Promise.resolve(workers.alive().length === 0), DYING_MS);
      await workers.start();
    },
  }),
);

/** It may have nothing to die of: the batch may be empty. */
const DYING_MS = 8_000;

export const restartPost: fc.Arbitrary<Act> = fc.constant(
  act({
    words: 'эмулятор Почты убит и запущен снова',
    run: async (story, { emulator }) => {
      if (await emulator.kill()) count(story.tally, 'убит эмулятор Почты');
      await emulator.start();
    },
  }),
);

/** The Post is away until it is started again. */
export const stopPost: fc.Arbitrary<Act> = fc.constant(
  act({
    words: 'эмулятор Почты убит',
    run: async (story, { emulator }) => {
      if (await emulator.kill()) count(story.tally, 'убит эмулятор Почты');
    },
  }),
);

export const startPost: fc.Arbitrary<Act> = fc.constant(
  act({ words: 'эмулятор Почты запущен', run: (_story, { emulator }) => emulator.start() }),
);

export const cutDatabase: fc.Arbitrary<Act> = fc.constant(
  act({
    words: 'все соединения с базой разорваны',
    run: async (story, lane) => count(story.tally, 'разорвано соединений с базой', await cutConnections(lane)),
  }),
);

async function cutConnections(lane: Lane): Promise<number> {
  const cut = await lane.rows<{ pid: number }>(
    `select pid, pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
  );
  return cut.length;
}
