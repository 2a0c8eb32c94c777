import type { Hono } from 'hono';
import { tasksPage } from '#web/work/tasks-page.ts';
import { PATHS, withQuery } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { frameOf } from '../pages/frame.ts';
import type { PageParts } from '../pages/page-deps.ts';
import { show } from '../pages/responses.ts';

/** What waits for the people of the site. */
export function mountTaskPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.tasks, async (c) => {
    const page = await parts.services.letters.tasks(c.get('session').actor, { cursor: c.req.query('cursor') });
    const moreHref = page.nextCursor === null ? undefined : withQuery(PATHS.tasks, { cursor: page.nextCursor });
    return show(c, tasksPage(await frameOf(c, parts), { tasks: page.items, moreHref }));
  });
}
