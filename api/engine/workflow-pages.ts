import type { Hono } from 'hono';
import { z } from 'zod';
import { workflowPage } from '#web/engine/workflow-page.ts';
import { workflowSearchPage } from '#web/engine/workflow-search-page.ts';
import { PATHS, workflowPath } from '#web/paths.ts';
import type { FormKeys } from '#web/layout/chrome.ts';
import { isStartWaiting } from '#db/work/outbox.ts';
import { isOpen } from '#domain/letters/letter-life.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { adoptionRequestSchema } from '#views/engine/adoption.ts';
import type { WorkflowView } from '#views/engine/workflow.ts';
import { requireAdmin } from '../actor.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, show } from '../pages/responses.ts';

const FOUND = 50;

/** A letter's workflow, for administrators. */
export function mountWorkflowPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.workflows, (c) => search(c, parts));
  app.post(PATHS.adoptions, (c) => adopt(c, parts));
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
  const lost = await parts.services.adoptions.lost(actor);
  const keysOf = (): FormKeys => formKeysOf(c.get('session'));
  const model = { text, letters: items, searchedSince, lost, keysOf };
  return show(c, workflowSearchPage(await frameOf(c, parts), model));
}

async function adopt(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const [kind, id] = [form.text('kind'), form.text('id')];
  const wish = adoptionRequestSchema.safeParse(kind === '' && id === '' ? {} : { subject: { kind, id } });
  if (!wish.success) throw new ApplicationError('bad-request');
  await parts.services.adoptions.ask(c.get('session').actor, wish.data, { idempotencyKey: form.key });
  return goTo(c, PATHS.workflows, 'adoption-asked');
}

async function showWorkflow(c: PageContext, parts: PageParts, letterId: string): Promise<Response> {
  const { actor } = c.get('session');
  requireAdmin(actor);
  const { services, deps } = parts;
  const card = await services.letters.card(actor, letterId);
  const workflow = await services.workflows.letterWorkflow(actor, letterId);
  const { MASK_TEMPORAL_UI_URL: uiUrl, TEMPORAL_NAMESPACE: namespace } = deps.settings;
  const isLed = workflow !== null && !BROKEN_OFF.includes(workflow.status);
  const isLost = !isLed && isOpen(card.status) && card.number !== null && !(await isWaiting(parts, letterId));
  const model = {
    letterId,
    adoptKeys: isLost ? formKeysOf(c.get('session')) : undefined,
    letterNumber: card.number,
    workflow,
    engineHref: uiUrl === undefined || workflow === null ? undefined : engineHref(uiUrl, namespace, workflow),
  };
  return show(c, workflowPage(await frameOf(c, parts), model));
}

/** The engine's words for a run that will not go on. */
const BROKEN_OFF: readonly string[] = ['COMPLETED', 'FAILED', 'TERMINATED', 'TIMED_OUT', 'CANCELLED', 'CANCELED'];

function isWaiting({ deps }: PageParts, letterId: string): Promise<boolean> {
  return isStartWaiting(deps.orm.em.fork(), letterWorkflowId(letterId));
}

/** The history page of Temporal's own interface. */
function engineHref(uiUrl: string, namespace: string, { workflowId, runId }: WorkflowView): string {
  const path = ['namespaces', namespace, 'workflows', workflowId, runId, 'history'].map(encodeURIComponent).join('/');
  return `${uiUrl.replace(/\/$/, '')}/${path}`;
}
