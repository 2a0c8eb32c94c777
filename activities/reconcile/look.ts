import type { ChainEnds } from '#db/work/audit-chain.ts';
import { BOUNDS, type Bounds } from '#domain/reconcile/bounds.ts';
import { keyOf, type Finding } from '#domain/reconcile/breach.ts';
import { INVARIANTS, type Invariant } from '#domain/reconcile/invariant.ts';
import type { SubjectKind } from '#domain/work/subject.ts';
import type { ReconcileDependencies, ReconcileOptions } from './dependencies.ts';

/** A finding with the state it was found in: the stamp changes whenever its subject does. */
export interface Sighting {
  readonly finding: Finding;
  readonly stamp: string;
}

/** One look at everything, or at the subjects that differed in an earlier one. */
export interface Look {
  readonly dependencies: ReconcileDependencies;
  readonly options: ReconcileOptions;
  readonly bounds: Bounds;
  /** Null: everything. */
  readonly subjects: ReadonlySet<string> | null;
  /** How many things were held against each invariant. */
  readonly checked: Record<Invariant, number>;
  /** False: nobody takes work, so that no workflow can be asked. */
  readonly hasWorker: boolean;
  /** Notes what a later run begins with. */
  auditEnds: ChainEnds;
}

/** Reads one part of the whole and yields what differs. */
export type Inspection = (look: Look) => AsyncIterable<Sighting>;

export async function openLook(
  dependencies: ReconcileDependencies,
  options: ReconcileOptions,
  subjects: ReadonlySet<string> | null,
): Promise<Look> {
  return {
    dependencies,
    options,
    subjects,
    bounds: { ...BOUNDS, ...options.bounds },
    checked: Object.fromEntries(INVARIANTS.map((name) => [name, 0])) as Record<Invariant, number>,
    hasWorker: await dependencies.book.hasWorker(),
    auditEnds: options.auditAnchors ?? {},
  };
}

export function count(look: Look, invariants: readonly Invariant[], times = 1): void {
  for (const invariant of invariants) look.checked[invariant] += times;
}

/** Ids of the subjects of a kind to look at again; null: all. */
export function idsIn({ subjects }: Look, kind: SubjectKind): readonly string[] | null {
  if (subjects === null) return null;
  const prefix = `${kind}/`;
  return [...subjects].filter((subject) => subject.startsWith(prefix)).map((subject) => subject.slice(prefix.length));
}

/** What stands in both, in the same way and in the same state. */
export function confirmed(before: readonly Sighting[], after: readonly Sighting[]): readonly Sighting[] {
  const stamps = new Map(before.map(({ finding, stamp }) => [keyOf(finding), stamp]));
  return after.filter(({ finding, stamp }) => stamps.get(keyOf(finding)) === stamp);
}
