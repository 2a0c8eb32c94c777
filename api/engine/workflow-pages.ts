import type { Hono } from 'hono';
import { z } from 'zod';
import { workflowPage } from '#web/engine/workflow-page.ts';
import { workflowSearchPage } from '#web/engine/workflow-search-page.ts';
import { PATHS, workflowPath } from '#web/paths.ts';
import type { WorkflowView } from '#views/engine/workflow.ts';
import { requireAdmin } from '../actor.ts';
import type { ApiEnv } from '../context.ts';
import { frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, show } from '../pages/responses.ts';

const FOUND = 50;

/** A letter's workflow, for administrators. */
export function mountWorkflowPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.workflows, (c) => search(c, parts));
  app.get('/workflows/:id', (c) => showWorkflow(c, parts, c.req.param('id')));
}

/** An id opens the workflow at once, with or without its `letter/`. */
async function search(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  requireAdmin(actor);
  const text = (c.req.query('q') ?? '').trim().slice(0, 200);
  const id = text.replace(/^letter\//, '');
  if (z.uuid().safeParse(id).success) return goTo(c, workflowPath(id));
  const asked = { text: text === '' ? undefined : text, limit: FOUND };
  const { items, searchedSince } = await parts.services.letters.list(actor, asked);
  return show(c, workflowSearchPage(await frameOf(c, parts), { text, letters: items, searchedSince }));
}

async function showWorkflow(c: PageContext, parts: PageParts, letterId: string): Promise<Response> {
  const { actor } = c.get('session');
  requireAdmin(actor);
  const { services, deps } = parts;
  const card = await services.letters.card(actor, letterId);
  const workflow = await services.workflows.letterWorkflow(actor, letterId);
  const { MASK_TEMPORAL_UI_URL: uiUrl, TEMPORAL_NAMESPACE: namespace } = deps.settings;
  const model = {
    letterId,
    letterNumber: card.number,
    workflow,
    engineHref: uiUrl === undefined || workflow === null ? undefined : engineHref(uiUrl, namespace, workflow),
  };
  return show(c, workflowPage(await frameOf(c, parts), model));
}

/** The history page of Temporal's own interface. */
function engineHref(uiUrl: string, namespace: string, { workflowId, runId }: WorkflowView): string {
  const path = ['namespaces', namespace, 'workflows', workflowId, runId, 'history'].map(encodeURIComponent).join('/');
  return `${uiUrl.replace(/\/$/, '')}/${path}`;
}
