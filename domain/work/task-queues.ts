/** Parts of the list of tasks: what is nobody's yet and this person may take; what is his; what is late; everything he sees. */
export const TASK_QUEUES = { all: 'Все', mine: 'Мои', group: 'Общие', late: 'Просроченные' } as const;

export type TaskQueue = keyof typeof TASK_QUEUES;

export const TASK_QUEUE_CODES = Object.keys(TASK_QUEUES) as [TaskQueue, ...TaskQueue[]];

export function isTaskQueue(text: string): text is TaskQueue {
  return Object.hasOwn(TASK_QUEUES, text);
}

/** What is done with several tasks at once. */
export const BULK_ACTS = ['claim', 'release', 'delegate'] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

/** More than a person can look through is not done at once. */
export const MOST_AT_ONCE = 100;
