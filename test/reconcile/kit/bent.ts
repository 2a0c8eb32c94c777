import type { Clock, LetterFacts, LetterRowFacts, SiteTerms, WorkflowFacts } from '#domain/reconcile/facts.ts';

interface Bend extends Partial<Omit<LetterFacts, 'letter' | 'workflow' | 'clock' | 'site'>> {
  readonly letter?: Partial<LetterRowFacts>;
  /** Null: the engine does not know it; undefined: as it was. */
  readonly workflow?: Partial<WorkflowFacts> | null;
  readonly clock?: Partial<Clock>;
  readonly site?: Partial<SiteTerms>;
}

/** The same facts, bent in the places given; what stands inside the row, the workflow, the clock and the site may be bent alone. */
export function bent(facts: LetterFacts, { letter, workflow, clock, site, ...others }: Bend): LetterFacts {
  const told =
    facts.workflow && workflow ? { ...facts.workflow, ...workflow } : workflow === null ? null : facts.workflow;
  return {
    ...facts,
    ...others,
    letter: { ...facts.letter, ...letter },
    workflow: told,
    clock: { ...facts.clock, ...clock },
    site: { ...facts.site, ...site },
  };
}

/** The same facts, looked at so much later after an instant, by all clocks. */
export function lookedAt(facts: LetterFacts, now: number): LetterFacts {
  return bent(facts, { clock: { now, machineNow: now } });
}

/** Each element with the same change. */
export function eachBent<T>(list: readonly T[], change: Partial<T>): readonly T[] {
  return list.map((one) => ({ ...one, ...change }));
}
