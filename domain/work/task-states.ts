/**
 * States of a task in the words of OASIS WS-HumanTask 1.1. `ready` is open to all potential owners, `reserved` has an actual owner,
 * `in_progress` is being carried out, `completed` was done, `obsolete` is no longer needed.
 */
export const TASK_STATES = ['ready', 'reserved', 'in_progress', 'completed', 'obsolete'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** How a task ends. */
export type TaskEnd = Extract<TaskState, 'completed' | 'obsolete'>;

export function isTaskOpen(state: TaskState): boolean {
  return state !== 'completed' && state !== 'obsolete';
}

export const TASK_STATE_NAMES: Readonly<Record<TaskState, string>> = {
  ready: 'общее',
  reserved: 'взято',
  in_progress: 'выполняется',
  completed: 'выполнено',
  obsolete: 'не понадобилось',
};
