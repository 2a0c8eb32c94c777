import type { TaskTerms } from '../work/subject-work.ts';
import type { WaitingTerms } from './letter-process.ts';

/** When a task was opened and when its terms run out. */
export interface TaskDates {
  readonly createdAt: Date;
  readonly followUpAt?: Date | null | undefined;
  readonly dueAt?: Date | null | undefined;
}

/** What the process of a letter waits by; undefined: the site's own terms say the same, no day off lies between. */
export function waitingTerms({ createdAt, followUpAt, dueAt }: TaskDates, site: TaskTerms): WaitingTerms | undefined {
  if (followUpAt == null || dueAt == null) return undefined;
  const remindAfterMs = followUpAt.getTime() - createdAt.getTime();
  const escalateAfterMs = dueAt.getTime() - createdAt.getTime();
  const isPlain =
    remindAfterMs === site.remindAfterSeconds * 1_000 && escalateAfterMs === site.escalateAfterSeconds * 1_000;
  return isPlain ? undefined : { remindAfterMs, escalateAfterMs };
}
