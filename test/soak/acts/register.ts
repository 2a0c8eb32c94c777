import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { AMIRS_COURT } from '#test/emulators/kit/amirs-client.ts';
import { act, type Act } from '../kit/act.ts';
import { ask } from '../kit/ask.ts';
import { CLERK } from '../kit/people.ts';
import { count } from '../kit/story.ts';

/** «Обновить сейчас». */
export const syncCases: fc.Arbitrary<Act> = fc.constant(
  act({
    words: 'секретарь обновляет дела из картотеки',
    run: async (story, lane) => {
      if (lane.others === undefined) return;
      const command = { idempotencyKey: randomUUID() };
      await ask(() => lane.services.caseRegisters.readNow(CLERK, DEMO_SITE_ID, command));
      count(story.tally, 'чтений картотеки');
    },
  }),
);

/** Cases change in the register, or are told again as they are. */
export const changeCases: fc.Arbitrary<Act> = fc
  .tuple(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 5 }))
  .map(([from, times]) =>
    act({
      words: `в картотеке тронуто дел: ${String(times)}`,
      run: async (story, lane) => {
        if (lane.others === undefined) return;
        await lane.others.amirs.control('POST', 'touch', { court: AMIRS_COURT, from, count: times });
        count(story.tally, 'дел тронуто', times);
      },
    }),
  );

/** The next readings meet this. */
export const failRegister: fc.Arbitrary<Act> = fc.constantFrom('error', 'torn', 'silence').map((mode) =>
  act({
    words: `картотека даст сбой: ${mode}`,
    run: async (story, lane) => {
      if (lane.others === undefined) return;
      await lane.others.amirs.fail(mode);
      count(story.tally, `сбой картотеки ${mode}`);
    },
  }),
);
