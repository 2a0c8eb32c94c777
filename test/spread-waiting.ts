import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The project of the files that mostly wait. */
export const WAITING_PROJECT = 'waiting';
/** The others, the heaviest first: many short files at the end leave no worker idle while another ends. */
const WORKING_PROJECTS = ['system', 'unit', 'rules'];

/**
 * The longest first, as vitest does, but those that mostly wait are spread evenly among those that work with the same services: were they
 * side by side, they would leave the cores idle, and the others would crowd. One of them begins, for they are the longest of all.
 */
export class SpreadWaiting extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const of = (name: string): TestSpecification[] => sorted.filter(({ project }) => project.name === name);
    const waiting = of(WAITING_PROJECT);
    const working = WORKING_PROJECTS.flatMap(of);
    // A project that is not known here is not left out.
    const others = sorted.filter((file) => !waiting.includes(file) && !working.includes(file));
    const step = Math.max(1, Math.floor(of('system').length / (waiting.length + 1)));
    return spread(waiting, [...working, ...others], step);
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
