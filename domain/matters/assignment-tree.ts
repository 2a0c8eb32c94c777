interface Placed {
  readonly id: string;
  readonly parentId: string | null;
}

/** An assignment with those that were given under it. */
export interface Branch<T> {
  readonly assignment: T;
  readonly below: readonly Branch<T>[];
}

/**
 * Assignments of one card as a tree in which each stands once: one whose parent is not among them, or that stands above itself through
 * others, is shown at the root.
 */
export function assignmentTree<T extends Placed>(assignments: readonly T[]): readonly Branch<T>[] {
  const byId = new Map(assignments.map((assignment) => [assignment.id, assignment]));
  const under = Map.groupBy(assignments, (assignment) => {
    const { parentId } = assignment;
    return parentId !== null && byId.has(parentId) && !standsAboveItself(assignment, byId) ? parentId : null;
  });
  const level = (parentId: string | null): Branch<T>[] =>
    (under.get(parentId) ?? []).map((assignment) => ({ assignment, below: level(assignment.id) }));
  return level(null);
}

function standsAboveItself({ id, parentId }: Placed, byId: ReadonlyMap<string, Placed>): boolean {
  const seen = new Set<string>();
  for (let above = parentId; above !== null && !seen.has(above); above = byId.get(above)?.parentId ?? null) {
    if (above === id) return true;
    seen.add(above);
  }
  return false;
}
