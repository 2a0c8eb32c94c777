const SHARE = 3;

/** So many of the list, others every day; each has had its turn when the list is through. @param day days since the epoch */
export function shareOfDay<T>(all: readonly T[], day: number): readonly T[] {
  const start = (day * SHARE) % all.length;
  return [...all.slice(start), ...all.slice(0, start)].slice(0, SHARE);
}
