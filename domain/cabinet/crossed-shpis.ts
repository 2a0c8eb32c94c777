import type { AskedLetter } from './batch-facts.ts';

/** A paper of the Post says that a letter has this ШПИ. */
export interface ShpiClaim {
  readonly letterId: string;
  readonly shpi: string;
}

/** What a letter has, and what it is said to have. */
export interface CrossedShpi {
  readonly letterId: string;
  readonly was: string;
  readonly shpi: string;
}

type Written = Pick<AskedLetter, 'letterId' | 'shpi' | 'result'>;

/**
 * Letters whose ШПИ stand crosswise: each is said to have what another of the set has. Only whole sets: putting one right by itself would
 * give its number to two. A letter of which papers say several things is in none.
 */
export function crossedShpis(
  claims: readonly ShpiClaim[],
  letters: readonly Written[],
): readonly (readonly CrossedShpi[])[] {
  const steps = stepsOf(claims, letters);
  const sets: CrossedShpi[][] = [];
  for (const letterId of steps.keys()) {
    if (sets.flat().some((one) => one.letterId === letterId)) continue;
    const set = cycleFrom(letterId, steps);
    if (set !== null) sets.push(set);
  }
  return sets;
}

/** By letter: what it is said to have, and who has that now. */
type Steps = ReadonlyMap<string, CrossedShpi & { readonly holderId: string }>;

function stepsOf(claims: readonly ShpiClaim[], letters: readonly Written[]): Steps {
  const accepted = letters.filter(({ result }) => result === 'accepted');
  const holders = new Map(accepted.flatMap(({ letterId, shpi }) => (shpi === null ? [] : [[shpi, letterId] as const])));
  const said = Map.groupBy(claims, ({ letterId }) => letterId);
  return new Map(
    accepted.flatMap(({ letterId, shpi: was }) => {
      const others = new Set((said.get(letterId) ?? []).map(({ shpi }) => shpi).filter((shpi) => shpi !== was));
      const [shpi] = others;
      const holderId = holders.get(shpi ?? '');
      if (others.size !== 1 || shpi === undefined || was === null || holderId === undefined) return [];
      return [[letterId, { letterId, was, shpi, holderId }] as const];
    }),
  );
}

function cycleFrom(letterId: string, steps: Steps): CrossedShpi[] | null {
  const set: CrossedShpi[] = [];
  for (let step = steps.get(letterId); step !== undefined; step = steps.get(step.holderId)) {
    const { holderId, ...crossed } = step;
    set.push(crossed);
    if (holderId === letterId) return set;
    if (set.some((one) => one.letterId === holderId)) return null;
  }
  return null;
}
