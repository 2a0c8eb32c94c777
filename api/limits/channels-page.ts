import type { Hono } from 'hono';
import { channelsPage } from '#web/limits/channels-page.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { frameOf } from '../pages/frame.ts';
import type { PageParts } from '../pages/page-deps.ts';
import { show } from '../pages/responses.ts';

/** Ways to the Post: what each is, and whether this installation has it. */
export function mountChannelsPage(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.channels, async (c) =>
    show(c, channelsPage(await frameOf(c, parts), await parts.services.channels.list(c.get('session').actor))),
  );
}
