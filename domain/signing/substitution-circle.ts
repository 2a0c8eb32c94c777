import type { DocumentKind } from '../letters/letter.ts';

/** Who signs for whom, on which days of the court's calendar (`yyyy-MM-dd`, both included). */
export interface SubstitutionDays {
  readonly principalId: string;
  readonly substituteId: string;
  readonly fromDay: string;
  readonly untilDay: string;
  /** Null: letters of every kind. */
  readonly documentKinds: readonly DocumentKind[] | null;
}

/**
 * Those of `others` that lead back from the substitute to the one whom he is to substitute, on a day and for a kind of letter that all of
 * them have in common: then each would sign for one who is away and is substituted by him. Null: there is no such circle.
 */
export function circleOf<Of extends SubstitutionDays>(
  asked: SubstitutionDays,
  others: readonly Of[],
): readonly Of[] | null {
  return wayBack(asked, others, asked.principalId);
}

function wayBack<Of extends SubstitutionDays>(
  from: SubstitutionDays,
  others: readonly Of[],
  to: string,
): readonly Of[] | null {
  for (const next of others) {
    const common = next.principalId === from.substituteId ? commonOf(from, next) : null;
    if (common === null) continue;
    if (next.substituteId === to) return [next];
    // None is gone through twice: the way ends.
    const rest = wayBack(
      common,
      others.filter((one) => one !== next),
      to,
    );
    if (rest !== null) return [next, ...rest];
  }
  return null;
}

/** The second, on the days and for the kinds that it shares with the first; null: they share none. */
function commonOf(one: SubstitutionDays, two: SubstitutionDays): SubstitutionDays | null {
  const fromDay = one.fromDay > two.fromDay ? one.fromDay : two.fromDay;
  const untilDay = one.untilDay < two.untilDay ? one.untilDay : two.untilDay;
  const documentKinds = sharedKinds(one.documentKinds, two.documentKinds);
  if (fromDay > untilDay || documentKinds?.length === 0) return null;
  return { ...two, fromDay, untilDay, documentKinds };
}

function sharedKinds(
  one: SubstitutionDays['documentKinds'],
  two: SubstitutionDays['documentKinds'],
): SubstitutionDays['documentKinds'] {
  if (one === null || two === null) return one ?? two;
  return one.filter((kind) => two.includes(kind));
}
