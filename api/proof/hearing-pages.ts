import type { Hono } from 'hono';
import { isGate } from '#domain/proof/gate.ts';
import { hearingsPage } from '#web/proof/hearings-page.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { frameOf } from '../pages/frame.ts';
import type { PageParts } from '../pages/page-deps.ts';
import { show } from '../pages/responses.ts';
import { HEARING_DAYS } from './hearings.ts';

/** The list of coming hearings. */
export function mountHearingPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.hearings, async (c) => {
    const asked = c.req.query('gate');
    const gate = isGate(asked) ? asked : undefined;
    const notices = await parts.services.hearings.coming(c.get('session').actor, gate);
    return show(c, hearingsPage(await frameOf(c, parts), { notices, gate, days: HEARING_DAYS }));
  });
}
