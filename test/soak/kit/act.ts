import type { AsyncCommand } from 'fast-check';
import type { Lane } from './lane.ts';
import type { Story } from './story.ts';

/** One step of a story. */
export type Act = AsyncCommand<Story, Lane>;

export interface ActPlan {
  /** One Russian line: how the story tells it. */
  readonly words: string;
  /** Whether the step makes sense at all; without it always. */
  readonly needs?: (story: Readonly<Story>) => boolean;
  readonly run: (story: Story, lane: Lane) => Promise<void>;
}

/** Makes a step of the plan. */
export function act({ words, needs, run }: ActPlan): Act {
  return {
    toString: () => words,
    check: (story) => needs?.(story) ?? true,
    run: (story, lane) => {
      story.tell(words);
      return run(story, lane);
    },
  };
}

export const hasLetters = ({ letters }: Readonly<Story>): boolean => letters.length > 0;
