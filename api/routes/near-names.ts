/** Known names that the one typed may have meant, the nearest first; empty when none is near. */
export function nearNames(typed: string, known: readonly string[]): readonly string[] {
  const name = typed.toLowerCase();
  // Longer than any name it could be a slip of; and the table below grows with it.
  if (name.length > LONGEST) return [];
  return known
    .map((candidate) => ({ candidate, slips: slipsBetween(name, candidate.toLowerCase()) }))
    .filter(({ candidate, slips }) => slips <= Math.max(1, Math.floor(candidate.length / 3)))
    .toSorted((a, b) => a.slips - b.slips)
    .map(({ candidate }) => candidate);
}

const LONGEST = 64;

/** Letters put in, left out or changed to make one of the other (Levenshtein's distance). */
function slipsBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1];
    for (let at = 1; at <= other.length; at += 1) {
      const kept = (above[at - 1] ?? 0) + (other[at - 1] === letter ? 0 : 1);
      line.push(Math.min(kept, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}
