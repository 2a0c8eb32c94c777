import type { AwaitingView } from '#views/work/awaiting.ts';
import { isOpen, LETTER_LIFE } from '#domain/letters/letter-life.ts';
import { isCarried, isHeldByQuestion } from '#domain/letters/letter-awaiting.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { TASK_KINDS, type TaskKind } from '#domain/work/task-kinds.ts';

/**
 * How the waiting stands. `asleep` goes on by itself and must look unlike `stuck`, which only a person can move;
 * `yours` waits for whoever looks at the page.
 */
export type Mood = 'yours' | 'person' | 'asleep' | 'checking' | 'overdue' | 'stuck' | 'finished';

/** Words for each mood. */
export const MOOD_NAMES: Readonly<Record<Mood, string>> = {
  yours: 'Ждёт вас',
  person: 'Ждёт человека',
  asleep: 'Идёт своим ходом',
  checking: 'Идёт сверка',
  overdue: 'Срок прошёл',
  stuck: 'Застряло: нужен человек',
  finished: 'Завершено',
};

export interface MoodFacts {
  readonly status: LetterStatus;
  readonly awaiting: AwaitingView | null;
  readonly openTasks: readonly TaskKind[];
  /** The next step is this very person's. */
  readonly isYours: boolean;
  readonly now: string;
}

/** What kind of waiting it is; the worst that is true is named. */
export function moodOf({ status, awaiting, openTasks, isYours, now }: MoodFacts): Mood {
  if (!isOpen(status)) return 'finished';
  if (openTasks.some((kind) => TASK_KINDS[kind].mood === 'stuck')) return 'stuck';
  if (isOverdue(status, awaiting, now)) return 'overdue';
  if (isYours) return 'yours';
  if (LETTER_LIFE[status].waitsFor === 'person' || isHeldByQuestion(awaiting) || isCarried(awaiting)) return 'person';
  return status === 'unknown' ? 'checking' : 'asleep';
}

/** True when what is awaited is late. A signed letter's term is its recall window: when it ends, nothing is late. */
export function isOverdue(status: LetterStatus, awaiting: AwaitingView | null, now: string): boolean {
  return status !== 'signed' && isPast(awaiting?.until, now);
}

/** True when there is a term and it has passed. */
export function isPast(until: string | undefined, now: string): boolean {
  return until !== undefined && Date.parse(until) < Date.parse(now);
}
