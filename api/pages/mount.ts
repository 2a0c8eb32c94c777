import type { Hono } from 'hono';
import type { ApiEnv } from '../context.ts';
import type { ApplicationError } from '../errors.ts';
import { mountAssets } from './asset-routes.ts';
import { loadAssets } from './assets.ts';
import { errorResponse } from './error-pages.ts';
import type { PageContext, PageDeps } from './page-deps.ts';
import type { Capability } from '../services/capability.ts';
import { CAPABILITIES, type Services } from '../services/services.ts';

/** What the app needs of the pages besides their routes. */
export interface Pages {
  /** An error as a page: for `app.onError` and `app.notFound` of paths that people ask for. */
  errorResponse(c: PageContext, error: ApplicationError): Promise<Response>;
}

/**
 * Adds every page and static file to the app. The middleware before it has set `session` and `requestId` and has checked the form's
 * token; what is thrown here goes to the app's `onError`. A page reads of its address the parameters that it knows and leaves the others
 * be: mail, messengers and search add their own to a link (`utm_source`), and the person who follows it wants the page. Programs are told
 * of theirs, see `routes/known-query.ts`.
 */
export function mountPages(app: Hono<ApiEnv>, services: Services, deps: PageDeps): Pages {
  const menu = CAPABILITIES.flatMap((capability: Capability) => capability.menu ?? []);
  const parts = { services, deps, assets: loadAssets(deps.settings.MASK_CRYPTOPRO_API_FILE), menu };
  mountAssets(app, parts.assets);
  for (const { pages } of CAPABILITIES) {
    for (const mount of pages) mount(app, parts);
  }
  return { errorResponse: (c, error) => errorResponse(c, parts, error) };
}
