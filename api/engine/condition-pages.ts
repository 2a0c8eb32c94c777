import type { Hono } from 'hono';
import { availabilityPage } from '#web/engine/availability-page.ts';
import { conditionPage } from '#web/engine/condition-page.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse } from '../http/file-response.ts';
import { frameOf } from '../pages/frame.ts';
import type { PageParts } from '../pages/page-deps.ts';
import { show } from '../pages/responses.ts';

/** The installation's condition for its administrator: now, and by months. */
export function mountConditionPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.condition, async (c) => {
    const condition = await parts.services.condition.view(c.get('session').actor);
    return show(c, conditionPage(await frameOf(c, parts), condition));
  });
  const { availability } = parts.services;
  app.get(PATHS.availability, async (c) => {
    const report = await availability.view(c.get('session').actor);
    return show(c, availabilityPage(await frameOf(c, parts), report));
  });
  app.get(`${PATHS.availability}/xlsx`, async (c) =>
    fileResponse(c, await availability.workbook(c.get('session').actor)),
  );
}
