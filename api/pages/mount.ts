import type { Hono } from 'hono';
import type { ApiEnv } from '../context.ts';
import type { ApplicationError } from '../errors.ts';
import type { Services } from '../services/services.ts';
import { mountApprovalPages } from '../letters/pages/approval-pages.ts';
import { mountAssets } from './asset-routes.ts';
import { loadAssets } from './assets.ts';
import { mountBatchPages } from '../batches/batch-pages.ts';
import { errorResponse } from './error-pages.ts';
import { mountFilePages } from '../letters/pages/file-pages.ts';
import { mountLetterActionPages } from '../letters/pages/letter-action-pages.ts';
import { mountLetterCardPages } from '../letters/pages/letter-card-pages.ts';
import { mountLetterFormPages } from '../letters/pages/letter-form-pages.ts';
import { mountLetterListPages } from '../letters/pages/letter-list-pages.ts';
import type { PageContext, PageDeps } from './page-deps.ts';
import { mountRehearsalPages } from '../settings/rehearsal-pages.ts';
import { mountSessionPages } from '../people/session-pages.ts';
import { mountTaskPages } from '../work/task-pages.ts';
import { mountWorkflowPages } from '../engine/workflow-pages.ts';

/** What the app needs of the pages besides their routes. */
export interface Pages {
  /** A failure as a page: for `app.onError` and `app.notFound` of paths that people ask for. */
  errorResponse(c: PageContext, error: ApplicationError): Promise<Response>;
}

/**
 * Adds every page and static file to the app. The middleware before it has set `session` and `requestId` and has checked the form's
 * token; what is thrown here goes to the app's `onError`.
 */
export function mountPages(app: Hono<ApiEnv>, services: Services, deps: PageDeps): Pages {
  const parts = { services, deps, assets: loadAssets() };
  mountAssets(app, parts.assets);
  mountSessionPages(app, parts);
  mountLetterListPages(app, parts);
  mountLetterFormPages(app, parts);
  mountLetterCardPages(app, parts);
  mountLetterActionPages(app, parts);
  mountFilePages(app, parts);
  mountApprovalPages(app, parts);
  mountBatchPages(app, parts);
  mountTaskPages(app, parts);
  mountWorkflowPages(app, parts);
  mountRehearsalPages(app, parts);
  return { errorResponse: (c, error) => errorResponse(c, parts, error) };
}
