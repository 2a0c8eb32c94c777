import type { BreachKind } from '../kit/story.ts';
import type { SoakReport } from './soak-run.ts';
import type { BrokenStory } from './tell-story.ts';

/** The table at the end of a soak: what was done, and what was found. */
export function reportTable({ runs, tally, broken }: SoakReport): Readonly<Record<string, number>> {
  return {
    рассказов: runs,
    ...Object.fromEntries([...tally].sort(([a], [b]) => a.localeCompare(b, 'ru'))),
    'рассказов с нарушением': broken.length,
    'писем потеряно': breachesOf(broken, 'lost'),
    'писем принято дважды': breachesOf(broken, 'twice'),
    'прочих нарушений': breachesOf(broken, 'unlawful'),
    'нашла сверка инвариантов': breachesOf(broken, 'reconciler'),
  };
}

/** The shortest story in words, and how to tell it again. */
export function brokenWords({ seed, maxSteps, path, replayPath, steps, breaches, tellings }: BrokenStory): string {
  const from = `--seed ${String(seed)} --steps ${String(maxSteps)}`;
  const again = `${from} --path ${path}${replayPath === '' ? '' : ` --replay ${replayPath}`}`;
  return [
    `Нарушение, зерно ${String(seed)}, рассказано раз: ${String(tellings)}`,
    ...steps.map((words, index) => `  ${String(index + 1)}. ${words}`),
    ...breaches.map(({ kind, words }) => `  ✗ [${kind}] ${words}`),
    `  Повторить: npm run soak -- ${again}`,
    `  С начала:  npm run soak -- ${from} --runs 1`,
  ].join('\n');
}

function breachesOf(broken: readonly BrokenStory[], kind: BreachKind): number {
  return broken.flatMap(({ breaches }) => breaches).filter((breach) => breach.kind === kind).length;
}
