/** What holds from a day on, until the next of its kind begins. */
export interface ValidFrom {
  /** `yyyy-MM-dd`, a court's day. */
  readonly validFrom: string;
}

/** Newest first; the last is the one that the program came with. */
export type Versions<T extends ValidFrom> = readonly [T, ...T[]];

/** The one in force on a day; of days before all of them the oldest. */
export function inForceOn<T extends ValidFrom>(versions: Versions<T>, day: string): T {
  return versions.find(({ validFrom }) => validFrom <= day) ?? versions.at(-1) ?? versions[0];
}

/** A version as somebody entered it. */
export interface Entered<T extends ValidFrom> {
  readonly value: T;
  /** Null: the program came with it. */
  readonly authorName: string | null;
  readonly at: Date | null;
}

/** False: another of the same day was entered later. */
export type Judged<T extends ValidFrom> = Entered<T> & { readonly isInForce: boolean };

/** Entries by the day they begin, of one day the later first, with the shipped one in its place; of two with one day the first holds. */
export function judgedEntries<T extends ValidFrom>(entries: readonly Entered<T>[], shipped: T): readonly Judged<T>[] {
  const days = entries.map(({ value }) => value.validFrom);
  const judged = entries.map((entry, index) => ({
    ...entry,
    isInForce: days.indexOf(entry.value.validFrom) === index,
  }));
  const isInForce = !days.includes(shipped.validFrom);
  return [...judged, { value: shipped, authorName: null, at: null, isInForce }].toSorted((a, b) =>
    b.value.validFrom.localeCompare(a.value.validFrom),
  );
}

/** Those of them that hold, each from its day on. */
export function versionsInForce<T extends ValidFrom>(judged: readonly Judged<T>[], shipped: T): Versions<T> {
  const [first = shipped, ...rest] = judged.filter(({ isInForce }) => isInForce).map(({ value }) => value);
  return [first, ...rest];
}

/** How an entry stands on a day. */
export type Standing = 'replaced' | 'to_begin' | 'in_force' | 'over';

/** `versions`: those that hold, newest first. */
export function standingOf(
  { validFrom }: ValidFrom,
  isInForce: boolean,
  { versions, today }: { readonly versions: readonly ValidFrom[]; readonly today: string },
): Standing {
  if (!isInForce) return 'replaced';
  if (validFrom > today) return 'to_begin';
  return validFrom === versions.find((one) => one.validFrom <= today)?.validFrom ? 'in_force' : 'over';
}
