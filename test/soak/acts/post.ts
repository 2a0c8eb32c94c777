import * as fc from 'fast-check';
import { FAULT_MODES, type FaultMode, type FaultTarget } from '#emulators/post/state/script-store.ts';
import { FATES } from '#emulators/post/fates.ts';
import { act, hasLetters, type Act } from '../kit/act.ts';
import { shownLetters } from '../kit/look.ts';
import { count, pickOf } from '../kit/story.ts';

interface Planned {
  readonly target: FaultTarget;
  readonly mode: FaultMode;
  readonly times: number;
}

/** Silence costs real time, so it comes more seldom than the rest. */
const MODES = [...FAULT_MODES.filter((mode) => mode !== 'partial'), ...FAULT_MODES.filter(isQuick)];
const SLOW_MS = 1_000;

function isQuick(mode: FaultMode): boolean {
  return mode !== 'partial' && !mode.startsWith('timeout');
}

const uploadFault = fc.record({
  target: fc.constant<FaultTarget>('upload'),
  mode: fc.constantFrom<FaultMode>(...MODES, 'partial', 'partial', 'partial'),
  times: fc.constantFrom(1, 1, 2, 3),
});
const otherFault = fc.record({
  target: fc.constantFrom<FaultTarget>('search', 'search', 'form103', 'notice', 'fc'),
  mode: fc.constantFrom<FaultMode>(...MODES),
  times: fc.constantFrom(1, 1, 2, 4),
});

/** What the Post will fail at next; several at once, for troubles do not come alone. */
export const planFaults: fc.Arbitrary<Act> = fc
  .array(fc.oneof(uploadFault, uploadFault, otherFault), { minLength: 1, maxLength: 3 })
  .map((faults) =>
    act({
      words: `Почта даст сбой: ${faults.map(faultWords).join(', ')}`,
      run: async (story, { post, emulator }) => {
        if (!emulator.isUp()) return;
        await post.control(
          'PUT',
          'faults',
          faults.map((fault) => ({ ...fault, delayMs: SLOW_MS })),
        );
        for (const { target, mode, times } of faults) count(story.tally, `сбой Почты ${target}:${mode}`, times);
      },
    }),
  );

/** The whole archive is refused, or each letter with more than a page. */
export const refuse: fc.Arbitrary<Act> = fc
  .constantFrom('archive' as const, 'letters' as const, 'nothing' as const)
  .map((what) =>
    act({
      words: REFUSAL_WORDS[what],
      run: async (story, { post, emulator }) => {
        if (!emulator.isUp()) return;
        await post.control('PUT', 'settings', REFUSALS[what]);
        if (what !== 'nothing') count(story.tally, `отказ Почты ${what}`);
      },
    }),
  );

/** The Post as it was. */
export const NO_REFUSALS = { maximumLetters: 1_000, maximumPages: 5 } as const;
const REFUSALS = {
  archive: { ...NO_REFUSALS, maximumLetters: 1 },
  letters: { ...NO_REFUSALS, maximumPages: 1 },
  nothing: NO_REFUSALS,
} as const;
const REFUSAL_WORDS = {
  archive: 'Почта отвергает архивы больше чем с одним письмом',
  letters: 'Почта отвергает письма больше чем в одну страницу',
  nothing: 'Почта принимает всё',
} as const;

export const decree: fc.Arbitrary<Act> = fc.tuple(fc.nat({ max: 11 }), fc.constantFrom(...FATES)).map(([which, fate]) =>
  act({
    words: `судьба письма ${String(which)} у Почты: ${fate}`,
    needs: hasLetters,
    run: async (story, { post, emulator }) => {
      const number = pickOf(story.letters, which)?.number;
      if (number === undefined || !emulator.isUp()) return;
      await post.control('PUT', `fates/${encodeURIComponent(number)}`, { fate });
    },
  }),
);

/** Arrived, attempted, an unknown code, delivered, sent back, seized. */
const OPERATIONS = [
  [8, 2],
  [12, 1],
  [99, 7],
  [2, 1],
  [3, 1],
] as const;

export const tell: fc.Arbitrary<Act> = fc
  .tuple(fc.nat({ max: 11 }), fc.constantFrom(...OPERATIONS))
  .map(([which, [operType, operAttr]]) =>
    act({
      words: `Почта сообщает о письме ${String(which)} операцию ${String(operType)}/${String(operAttr)}`,
      needs: hasLetters,
      run: async (story, lane) => {
        const underWay = (await shownLetters(lane, story)).filter(({ row }) => row.shpi !== null);
        const shpi = pickOf(underWay, which)?.row.shpi;
        if (shpi == null || !lane.emulator.isUp()) return;
        await lane.post.control('PUT', `events/${shpi}`, { operType, operAttr });
        count(story.tally, 'операций Почты вне маршрута');
      },
    }),
  );

function faultWords({ target, mode, times }: Planned): string {
  return `${target} ${mode}${times > 1 ? ` ×${String(times)}` : ''}`;
}
