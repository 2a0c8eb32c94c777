import type { FoundLetter, ShownFinding, ShownRecovery, ShownSearch } from '#db/recovery/recovery-view.ts';
import type { FoundLetterView, RecoveryView } from '#views/recovery/recovery.ts';

/** A recovery as it is shown. */
export function recoveryView(
  recovery: ShownRecovery,
  searches: readonly ShownSearch[],
  findings: readonly ShownFinding[],
): RecoveryView {
  const { cause, askedCount, adoptedCount, trouble, finishedByName, finishReason } = recovery;
  return {
    ...{ cause, askedCount, adoptedCount, trouble, finishedByName, finishReason, searches },
    copyAt: recovery.copyAt.toISOString(),
    openedAt: recovery.openedAt.toISOString(),
    knownAt: recovery.knownAt?.toISOString() ?? null,
    finishedAt: recovery.finishedAt?.toISOString() ?? null,
    findings: findings.map(({ foundAt, settledAt, ...found }) => ({
      ...found,
      foundAt: foundAt.toISOString(),
      settledAt: settledAt?.toISOString() ?? null,
    })),
  };
}

/** A letter that was found, as the people of its site are shown it. */
export function foundLetterView({ copyAt, foundAt, settledAt, ...found }: FoundLetter): FoundLetterView {
  return {
    ...found,
    copyAt: copyAt.toISOString(),
    foundAt: foundAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
  };
}
