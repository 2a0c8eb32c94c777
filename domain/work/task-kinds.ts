/** What a person may be asked to do. */
export const TASK_KINDS = [
  'approve',
  'mend',
  'revise',
  'unclear_submission',
  'missing_outcome',
  'missing_notice',
  'incident',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** `done`: somebody did it; `dropped`: it is no longer needed. */
export const TASK_STATUSES = ['open', 'done', 'dropped'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];
