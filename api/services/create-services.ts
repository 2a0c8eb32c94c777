import type { ApiDeps } from '../deps.ts';
import { PasswordCheck } from '../people/passwords.ts';
import { createDatabase } from '../database/database.ts';
import { SubjectFeed } from '../work/live/subject-feed.ts';
import { PageImages } from '../documents/rendering/page-image.ts';
import { Renderer } from '../documents/rendering/renderer.ts';
import { createAttachmentService } from '../documents/attachments.ts';
import { createBatchService } from '../batches/batches.ts';
import { createDecisionService } from '../letters/decisions.ts';
import { createDraftService } from '../letters/drafts.ts';
import { createFileService } from '../work/files.ts';
import { createLetterQueries } from '../letters/letter-queries.ts';
import { createPeopleQueries } from '../people/people.ts';
import { createPreviewService } from '../documents/previews.ts';
import type { ServiceDeps } from './service-deps.ts';
import type { Services } from './services.ts';
import { createSessionService } from '../people/sessions.ts';
import { createTaskService } from '../work/tasks.ts';
import { createWorkflowQueries } from '../engine/workflows.ts';

/** The services and what must be started and closed with them. */
export interface RunningServices {
  readonly services: Services;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Puts the services together; `start` opens the live feed, `close` ends it and the drawing thread. */
export function createServices(deps: ApiDeps): RunningServices {
  const { orm, blobs, gateway, clock, settings, logger } = deps;
  const database = createDatabase(orm);
  const own: ServiceDeps = { database, blobs, gateway, clock, maxUploadBytes: settings.MASK_MAX_UPLOAD_BYTES };
  const renderer = new Renderer();
  const feed = new SubjectFeed(settings.DATABASE_URL, database, logger);
  const services: Services = {
    sessions: createSessionService(own, new PasswordCheck()),
    drafts: createDraftService(own),
    attachments: createAttachmentService(own),
    decisions: createDecisionService(own),
    letters: createLetterQueries(own),
    tasks: createTaskService(own),
    batches: createBatchService(own),
    files: createFileService(own),
    previews: createPreviewService(own, new PageImages((request) => renderer.render(request))),
    people: createPeopleQueries(own),
    workflows: createWorkflowQueries(own),
    feed,
  };
  return {
    services,
    start: () => feed.start(),
    close: async () => {
      await feed.close();
      await renderer.close();
    },
  };
}
