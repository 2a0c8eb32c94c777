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
    const { id, parentId } = assignment;
    const isPlaced =
      parentId !== null && byId.has(parentId) && !isUnderItself(id, (above) => byId.get(above)?.parentId);
    return isPlaced ? parentId : null;
  });
  const level = (parentId: string | null): Branch<T>[] =>
    (under.get(parentId) ?? []).map((assignment) => ({ assignment, below: level(assignment.id) }));
  return level(null);
}

/**
 * True when an assignment is given under itself, be it through however many others; one above it that only leads into a circle of others is
 * none of its own.
 * @param parentOf of each assignment that is known; null or undefined: none
 */
export function isUnderItself(id: string, parentOf: (id: string) => string | null | undefined): boolean {
  const seen = new Set<string>();
  for (let above = parentOf(id); above != null && !seen.has(above); above = parentOf(above)) {
    if (above === id) return true;
    seen.add(above);
  }
  return false;
}
