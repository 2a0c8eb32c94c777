import type { Hono } from 'hono';
import { conditionPage } from '#web/engine/condition-page.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { frameOf } from '../pages/frame.ts';
import type { PageParts } from '../pages/page-deps.ts';
import { show } from '../pages/responses.ts';

/** The installation's condition for its administrator. */
export function mountConditionPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.condition, async (c) => {
    const condition = await parts.services.condition.view(c.get('session').actor);
    return show(c, conditionPage(await frameOf(c, parts), condition));
  });
}
