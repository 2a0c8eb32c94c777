import type { Hono } from 'hono';
import { dayIn } from '#domain/calendar/day.ts';
import { isGate } from '#domain/proof/gate.ts';
import { hearingDays } from '#domain/proof/hearing-days.ts';
import { hearingsPage } from '#web/proof/hearings-page.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { frameOf, readNow } from '../pages/frame.ts';
import { listOrRefusal } from '../pages/list-or-refusal.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { show } from '../pages/responses.ts';

const LABELS = { from: 'Заседания с', to: 'Заседания по' };

/** The list of hearings: the coming ones, or those of some days. */
export function mountHearingPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.hearings, (c) => showHearings(c, parts));
}

async function showHearings(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  const asked = c.req.query('gate');
  const gate = isGate(asked) ? asked : undefined;
  const typed = { from: c.req.query('from') ?? '', to: c.req.query('to') ?? '' };
  const cursor = c.req.query('cursor');
  const { page, refusal } = await listOrRefusal(
    () => parts.services.hearings.list(actor, { ...typed, gate, cursor }),
    LABELS,
  );
  const today = dayIn(actor.timeZone, new Date(await readNow(parts)));
  const days = refusal === undefined ? hearingDays(typed, today) : typed;
  const { items, nextCursor } = page;
  const model = { items, nextCursor, gate, days, today, isContinued: cursor !== undefined, refusal };
  return show(c, hearingsPage(await frameOf(c, parts), model), refusal === undefined ? 200 : 400);
}
