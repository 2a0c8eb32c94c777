import { localDateAt } from '../../settings/cut-off.ts';
import { findingsOf, type Finding } from '../breach.ts';
import { batchSubject, nameBatch, type BatchFacts } from './batch-facts.ts';

/** I10: the batch's date is the court's own, and nothing goes again before the look-up window has passed. */
export function batchInTime({ batch, timeZone, intents, terms, findings }: BatchFacts): readonly Finding[] {
  const found = findingsOf('I10', batchSubject(batch), nameBatch(batch));
  const isOtherDay = localDateAt(new Date(batch.createdAt), timeZone) !== batch.batchDate;
  const times = intents.toSorted((one, two) => one.attempt - two.attempt).map(({ createdAt }) => createdAt);
  const isHasty = times.some((at, index) => index > 0 && at - (times[index - 1] ?? 0) < (terms?.lookUpWindowMs ?? 0));
  // A person who has read the Post's cabinet may cut the window short.
  const isResentEarly = isHasty && findings === 0;
  const isSentBefore = times.some((at) => at < batch.createdAt);
  return [
    ...(isOtherDay ? [found('date_differs', 'дата не та, что была на участке')] : []),
    ...(isResentEarly ? [found('resent_early', 'передана снова до конца срока сверки')] : []),
    ...(isSentBefore ? [found('sent_early', 'передана раньше, чем составлена')] : []),
  ];
}
