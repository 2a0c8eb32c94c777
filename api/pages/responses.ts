import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Html } from '#web/html.ts';
import { withQuery } from '#web/paths.ts';
import type { FlashCode } from './flash.ts';
import type { PageContext } from './page-deps.ts';

/** A page. */
export async function show(c: PageContext, page: Html, status: ContentfulStatusCode = 200): Promise<Response> {
  return c.html(await page, status);
}

/** A page with a secret: it is kept nowhere, so that no address shows it again. */
export async function showOnce(c: PageContext, page: Html): Promise<Response> {
  c.set('isShownOnce', true);
  return show(c, page);
}

/** After a form: the browser asks for another page, so that a reload repeats nothing. */
export function goTo(c: PageContext, path: string, done?: FlashCode, about?: string): Response {
  return c.redirect(withQuery(path, { done, about }), 303);
}

/** After a decision that is handed over and not confirmed: what was typed stays kept, it may yet be refused. */
export function goAndWait(c: PageContext, path: string): Response {
  c.set('sentText', undefined);
  return goTo(c, path);
}

/** Refusals that a page can tell beside what was typed; others get a page of their own. */
const TOLD_STATUSES = [403, 409, 412, 422, 503] as const;
export type ToldStatus = (typeof TOLD_STATUSES)[number];

export function isTold(status: number): status is ToldStatus {
  return TOLD_STATUSES.some((told) => told === status);
}
