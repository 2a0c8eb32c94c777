/** What a judge said of one thing. */
interface Verdict {
  /** What was judged, in Russian. */
  readonly what: string;
  /** By whom: a program that is not ours, or two of our own papers held against each other. */
  readonly judge: string;
  readonly found: string;
  /** Null: there was no judge on this machine. */
  readonly isGood: boolean | null;
}

const MARKS = { good: '✓', bad: '✗', none: '–' } as const;

/** Gathers what was judged, and tells it as a table. */
export class Verdicts {
  readonly #all: Verdict[] = [];

  add(what: string, judge: string, found: string, isGood: boolean | null): void {
    this.#all.push({ what, judge, found, isGood });
    console.log(`  ${markOf(isGood)} ${what}: ${found}`);
  }

  /** Of many like things: good when each is. */
  addEach(what: string, judge: string, faults: readonly string[], count: number): void {
    const told = faults.length === 0 ? '' : `; ${faults.slice(0, 3).join('; ')}`;
    this.add(
      what,
      judge,
      `${String(count - faults.length)} из ${String(count)}${told}`,
      count > 0 && faults.length === 0,
    );
  }

  /** What breaks while it is judged is wrong, and the others are judged all the same. */
  async attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.add(what, 'сам показ', error instanceof Error ? error.message : String(error), false);
    }
  }

  /** Nothing is wrong; what nobody could judge is told in the table and is no fault. */
  get isAllRight(): boolean {
    return this.#all.length > 0 && this.#all.every(({ isGood }) => isGood !== false);
  }

  table(): string {
    const rows = [
      ['', 'Что', 'Кто судит', 'Что нашёл'] as const,
      ...this.#all.map(
        ({ what, judge, found, isGood }) => [markOf(isGood), what, judge, found.replaceAll(/\s+/g, ' ')] as const,
      ),
    ];
    const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
    const lines = rows.map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
    return `${lines.join('\n')}\n`;
  }
}

function markOf(isGood: boolean | null): string {
  if (isGood === null) return MARKS.none;
  return isGood ? MARKS.good : MARKS.bad;
}
