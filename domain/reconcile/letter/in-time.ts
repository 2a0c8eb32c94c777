import { wallTimeAt } from '../../settings/zoned-time.ts';
import { ageMs } from '../age.ts';
import type { Bounds } from '../bounds.ts';
import { findingsOf, type Finding } from '../breach.ts';
import type { LetterFacts } from '../facts.ts';
import { isTakenByPost } from '../../letters/letter-life.ts';
import { letterSubject, nameLetter } from '../name-letter.ts';
import { isTaskOpen } from '../../work/task-states.ts';

type Make = (code: string, words: string) => Finding;

/** I10: terms begin and end when they should, and nothing is sent before its term has ended. */
export function inTime(facts: LetterFacts, bounds: Bounds): readonly Finding[] {
  const found = findingsOf('I10', letterSubject(facts.letter), nameLetter(facts.letter));
  return [...recallFindings(facts, found), ...yearFindings(facts, found), ...reminderFindings(facts, bounds, found)];
}

function recallFindings({ letter, events, places }: LetterFacts, found: Make): readonly Finding[] {
  const { recallUntil, sentAt } = letter;
  if (recallUntil === null) return [];
  const signedAt = events.find(({ key }) => key === `signed:${String(letter.revision)}`)?.at;
  const batched = places
    .filter(({ revision }) => revision === letter.revision)
    .map(({ batchCreatedAt }) => batchCreatedAt);
  const isEarly = [...batched, ...(sentAt === null ? [] : [sentAt])].some((at) => at < recallUntil);
  return [
    ...(signedAt !== undefined && recallUntil < signedAt
      ? [found('recall_short', 'срок отзыва кончается раньше подписи')]
      : []),
    ...(isEarly ? [found('sent_early', 'взято в партию или передано до конца срока отзыва')] : []),
  ];
}

/** The year of the number is the one on the site's own calendar. */
function yearFindings({ letter, events, site }: LetterFacts, found: Make): readonly Finding[] {
  const submittedAt = events.find(({ kind }) => kind === 'submitted')?.at;
  if (submittedAt === undefined || letter.numberYear === null) return [];
  const { year } = wallTimeAt(new Date(submittedAt), site.timeZone);
  return year === letter.numberYear ? [] : [found('year_differs', 'год в номере не тот, что был на участке')];
}

function reminderFindings(
  { letter, tasks, site, clock }: LetterFacts,
  bounds: Bounds,
  found: Make,
): readonly Finding[] {
  const isUnreminded = tasks.some(
    ({ kind, status, createdAt, remindedAt, followUpAt }) =>
      kind === 'approve' &&
      isTaskOpen(status) &&
      remindedAt === null &&
      ageMs(clock, followUpAt ?? createdAt + site.remindAfterMs) > bounds.lateMs,
  );
  const isOverdue =
    isTakenByPost(letter.status) &&
    letter.status !== 'filed' &&
    letter.outcome === null &&
    letter.acceptedAt !== null &&
    ageMs(clock, letter.acceptedAt + site.outcomeWatchMs) > bounds.lateMs &&
    !tasks.some(({ kind }) => kind === 'missing_outcome');
  return [
    ...(isUnreminded ? [found('not_reminded', 'срок напоминания прошёл, а подписывающему не напомнили')] : []),
    ...(isOverdue ? [found('not_watched', 'исхода нет дольше положенного, а задания об этом нет')] : []),
  ];
}
