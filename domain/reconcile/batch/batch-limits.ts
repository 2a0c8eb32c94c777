import { findingsOf, type Finding } from '../breach.ts';
import { batchSubject, nameBatch, type BatchFacts } from './batch-facts.ts';

/** I9: an archive keeps the channel's limits. */
export function batchLimits({ batch, places }: BatchFacts): readonly Finding[] {
  const { maxLetters, maxArchiveByteSize } = batch.limits;
  const found = findingsOf('I9', batchSubject(batch), nameBatch(batch));
  return [
    ...(Math.max(batch.letterCount, places.length) > maxLetters
      ? [found('letters_many', 'писем больше, чем принимает Почта')]
      : []),
    ...((batch.archiveByteSize ?? 0) > maxArchiveByteSize
      ? [found('archive_large', 'архив больше, чем принимает Почта')]
      : []),
  ];
}
