import type { Capability } from '../services/capability.ts';
import { eventRoutes } from './event-routes.ts';
import { createFileService, type FileService } from './files.ts';
import { LiveLetterFeed, type LetterFeed } from './live/letter-feed.ts';
import { mountTaskPages } from './task-pages.ts';

interface WorkServices {
  readonly files: FileService;
  readonly feed: LetterFeed;
}

/** What every subject has: tasks, files, live changes. */
export const work: Capability<WorkServices> = {
  services: (deps, lifetime) => {
    const feed = new LiveLetterFeed(deps.databaseUrl, deps.database, deps.logger);
    lifetime.onStart(() => feed.start());
    lifetime.onClose(() => feed.close());
    return { files: createFileService(deps), feed };
  },
  routes: [eventRoutes],
  pages: [mountTaskPages],
};
