import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The project of the files that mostly wait. */
export const WAITING_PROJECT = 'waiting';

/**
 * The longest first, as vitest does, but those that mostly wait are spread evenly among those that work with the same services: were they
 * side by side, they would leave the cores idle, and the others would crowd. One of them begins, for they are the longest of all.
 */
export class SpreadWaiting extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const waiting = sorted.filter(({ project }) => project.name === WAITING_PROJECT);
    const working = sorted.filter(({ project }) => project.name !== WAITING_PROJECT);
    const among = working.filter(({ project }) => project.name === 'system').length;
    return spread(waiting, working, Math.max(1, Math.floor(among / (waiting.length + 1))));
  }
}

/** One of `rare` before each `step` of `others`; those that are left over come last. */
export function spread<T>(rare: readonly T[], others: readonly T[], step: number): T[] {
  const mixed = others.flatMap((other, at) => [
    ...(at % step === 0 ? rare.slice(at / step, at / step + 1) : []),
    other,
  ]);
  return [...mixed, ...rare.slice(Math.ceil(others.length / step))];
}
