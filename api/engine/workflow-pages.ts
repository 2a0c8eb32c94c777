import type { Hono } from 'hono';
import { z } from 'zod';
import { processPage } from '#web/engine/process-page.ts';
import { processesPage } from '#web/engine/processes-page.ts';
import { PATHS, processPath, workflowPath, withQuery } from '#web/paths.ts';
import type { FormKeys } from '#web/layout/chrome.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { processNameOf } from '#domain/processes/process-name.ts';
import type { WorkflowView } from '#views/engine/workflow.ts';
import { requireInstallationReader } from '../actor.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, show } from '../pages/responses.ts';
import { filterOf } from './process-filter.ts';

/** Processes for administrators: the list, one of them, its content opened with a reason. */
export function mountWorkflowPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.workflows, (c) => search(c, parts));
  app.get(PATHS.process, (c) => showProcess(c, parts, c.req.query('id') ?? ''));
  app.post(PATHS.payloads, (c) => openPayload(c, parts));
  app.get('/workflows/:id', (c) => showProcess(c, parts, letterWorkflowId(c.req.param('id'))));
}

/** An id opens the process at once, a letter's with or without its `letter/`. */
async function search(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  requireInstallationReader(actor);
  const text = (c.req.query('q') ?? '').trim().slice(0, 200);
  const letterId = text.replace(/^letter\//, '');
  if (z.uuid().safeParse(letterId).success) return goTo(c, workflowPath(letterId));
  if (text.includes('/') && processNameOf(text) !== null) return goTo(c, processPath(text));
  const filter = filterOf((name) => c.req.query(name), text);
  const page = await parts.services.processList.list(actor, { ...filter, cursor: c.req.query('cursor') });
  const lost = await parts.services.adoptions.lost(actor);
  const model = { filter, page, lost, keysOf: keysFor(c) };
  return show(c, processesPage(await frameOf(c, parts), model));
}

function keysFor(c: PageContext): () => FormKeys {
  return () => formKeysOf(c.get('session'));
}

interface Refused {
  readonly eventId: number;
  readonly fault: string;
}

async function showProcess(c: PageContext, parts: PageParts, workflowId: string, refused?: Refused): Promise<Response> {
  const { actor } = c.get('session');
  const { services, deps } = parts;
  const runId = z.uuid().safeParse(c.req.query('run')).data;
  const process = await services.processes.view(actor, workflowId, runId);
  const { MASK_TEMPORAL_UI_URL: uiUrl, TEMPORAL_NAMESPACE: namespace } = deps.settings;
  const { workflow } = process;
  const model = {
    process,
    engineHref: uiUrl === undefined || workflow === null ? undefined : engineHref(uiUrl, namespace, workflow),
    keysOf: keysFor(c),
    content: await contentOf(c, parts, refused),
  };
  return show(c, processPage(await frameOf(c, parts), model), refused === undefined ? 200 : 422);
}

/** Which event is asked for, or was opened; its number is in the address, and so is the opening's own. */
async function contentOf(c: PageContext, { services }: PageParts, refused: Refused | undefined) {
  const keys = formKeysOf(c.get('session'));
  if (refused !== undefined) return { asked: { ...refused, keys } };
  const openingId = c.req.query('opened');
  const opened = openingId === undefined ? null : await services.steering.opened(c.get('session').actor, openingId);
  const eventId = Number(c.req.query('open') ?? 0);
  const asked = Number.isSafeInteger(eventId) && eventId > 0 ? { eventId, keys } : undefined;
  return { asked, opened: opened ?? undefined };
}

async function openPayload(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const [workflowId, runId, reason] = [form.text('id'), form.text('run'), form.text('reason')];
  const eventId = form.integer('event');
  if (!z.uuid().safeParse(runId).success) throw new ApplicationError('bad-request');
  try {
    const request = { workflowId, runId, eventId, reason };
    const { id } = await parts.services.steering.open(c.get('session').actor, request, { idempotencyKey: form.key });
    return c.redirect(`${withQuery(processPath(workflowId, runId), { opened: id })}#event-${eventId}`, 303);
  } catch (error) {
    const fault = error instanceof ApplicationError && error.code === 'invalid' ? error.faults[0] : undefined;
    if (fault === undefined) throw error;
    return showProcess(c, parts, workflowId, { eventId, fault: fault.message });
  }
}

/** The history page of Temporal's own interface. */
function engineHref(uiUrl: string, namespace: string, { workflowId, runId }: WorkflowView): string {
  const path = ['namespaces', namespace, 'workflows', workflowId, runId, 'history'].map(encodeURIComponent).join('/');
  return `${uiUrl.replace(/\/$/, '')}/${path}`;
}
