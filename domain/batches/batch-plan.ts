import type { ChannelProfile } from '../post/profiles.ts';
import { emptyArchiveByteSize, pairByteSize } from './archive-size.ts';

/** What the planner must know of a letter; personal data is not needed. */
export interface PlannedLetter {
  /** `50MS0095-26-000768.pdf`. */
  readonly fileName: string;
  readonly pdfByteSize: number;
  readonly signatureByteSize: number;
  /** `registryRowByteSize` of the letter's row. */
  readonly rowByteSize: number;
}

/** One archive's worth of letters. */
export interface BatchPlan<T extends PlannedLetter> {
  /** In the given order, which is the order of rows. */
  readonly included: readonly T[];
  /** The rest, in the given order: the next batch begins with its first. */
  readonly overflow: readonly T[];
  /** Letters that no archive can hold; they must not hold up the others. */
  readonly unfit: readonly T[];
  /** Upper bound of the archive's size. */
  readonly archiveByteSize: number;
}

/**
 * Takes letters from the front while they fit: at most `maxLetters`, at most `plannedArchiveByteSize` with headers and registry.
 * The first letter that does not fit and all after it overflow, so that no letter is overtaken.
 */
export function planBatch<T extends PlannedLetter>(letters: readonly T[], profile: ChannelProfile): BatchPlan<T> {
  const fitting = letters.filter((letter) => isFit(letter, profile));
  let archiveByteSize = emptyArchiveByteSize();
  let count = 0;
  for (const letter of fitting) {
    const grown = archiveByteSize + letterByteSize(letter);
    if (count === profile.maxLetters || grown > profile.plannedArchiveByteSize) break;
    archiveByteSize = grown;
    count += 1;
  }
  return {
    included: fitting.slice(0, count),
    overflow: fitting.slice(count),
    unfit: letters.filter((letter) => !isFit(letter, profile)),
    archiveByteSize,
  };
}

/** Plans until nothing overflows: the batches in order, and the letters that fit in none. */
export function planBatches<T extends PlannedLetter>(
  letters: readonly T[],
  profile: ChannelProfile,
): { readonly batches: readonly (readonly T[])[]; readonly unfit: readonly T[] } {
  const { included, overflow, unfit } = planBatch(letters, profile);
  if (included.length === 0) return { batches: [], unfit };
  const rest = planBatches(overflow, profile);
  return { batches: [included, ...rest.batches], unfit };
}

function letterByteSize({ fileName, pdfByteSize, signatureByteSize, rowByteSize }: PlannedLetter): number {
  return pairByteSize(fileName, pdfByteSize, signatureByteSize) + rowByteSize;
}

function isFit(letter: PlannedLetter, profile: ChannelProfile): boolean {
  return (
    letter.pdfByteSize <= profile.maxPdfByteSize &&
    letter.signatureByteSize <= profile.maxSignatureByteSize &&
    emptyArchiveByteSize() + letterByteSize(letter) <= profile.plannedArchiveByteSize
  );
}
