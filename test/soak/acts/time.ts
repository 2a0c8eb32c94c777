import * as fc from 'fast-check';
import { act, type Act } from '../kit/act.ts';
import { passDays, sweep } from '../kit/time.ts';
import { count } from '../kit/story.ts';

const HOURS = [1, 1, 4, 24, 24, 72, 240];

/** Time passes on every clock, then the Post is looked at. */
export const pass: fc.Arbitrary<Act> = fc.constantFrom(...HOURS).map((hours) =>
  act({
    words: hours < 24 ? `проходит ${String(hours)} ч` : `проходит ${String(hours / 24)} сут`,
    run: async (story, lane) => {
      if (!lane.emulator.isUp()) return;
      await passDays(lane, hours / 24);
      await sweep(lane);
      count(story.tally, 'шагов времени');
    },
  }),
);
