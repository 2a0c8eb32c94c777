import { TASK_QUEUE_CODES, TASK_QUEUES, type TaskQueue } from '#domain/work/task-queues.ts';
import type { TaskCounts } from '#views/work/task.ts';
import { folderTabs } from '../components/folder-tabs.ts';
import type { Html } from '../html.ts';
import { PATHS, withQuery } from '../paths.ts';

/** The queues with how much each holds; what is late is red. */
export function taskQueues(counts: TaskCounts, current: TaskQueue): Html {
  const tabs = TASK_QUEUE_CODES.map((queue) => ({
    href: queuePath(queue),
    name: TASK_QUEUES[queue],
    count: counts[queue],
    isCurrent: queue === current,
    isPressing: queue === 'late',
  }));
  return folderTabs({ id: 'task-queues', label: 'Очереди заданий', tabs });
}

export function queuePath(queue: TaskQueue): string {
  return withQuery(PATHS.tasks, { queue: queue === 'all' ? undefined : queue });
}
