import { ROLES } from '#domain/people/role.ts';
import { PATHS } from '#web/paths.ts';
import type { Capability } from '../services/capability.ts';
import { eventRoutes } from './event-routes.ts';
import { createFileService, type FileService } from './files.ts';
import { SubjectFeed, type LiveFeed } from './live/subject-feed.ts';
import { mountTaskPages } from './task-pages.ts';
import { taskRoutes } from './task-routes.ts';
import { createTaskService, type TaskService } from './tasks.ts';

interface WorkServices {
  readonly tasks: TaskService;
  readonly files: FileService;
  readonly feed: LiveFeed;
}

/** What every subject has: tasks, files, live changes. */
export const work: Capability<WorkServices> = {
  services: (deps, lifetime) => {
    const feed = new SubjectFeed(deps.databaseUrl, deps.database, deps.logger);
    lifetime.onStart(() => feed.start());
    lifetime.onClose(() => feed.close());
    return { tasks: createTaskService(deps), files: createFileService(deps), feed };
  },
  routes: [taskRoutes, eventRoutes],
  pages: [mountTaskPages],
  menu: [
    {
      href: PATHS.tasks,
      label: 'Задания',
      roles: ROLES,
      count: async ({ tasks }, actor) => (await tasks.counts(actor)).all,
    },
  ],
};
