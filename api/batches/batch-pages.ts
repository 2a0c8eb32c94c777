import type { Hono } from 'hono';
import { isTaskOpen } from '#domain/work/task-states.ts';
import { batchCardPage } from '#web/batches/batch-card-page.ts';
import { bareSection } from '#web/cabinet/bare-section.ts';
import { cabinetSection } from '#web/cabinet/cabinet-section.ts';
import { form103Section } from '#web/form103/form103-section.ts';
import { paperSection } from '#web/paper/paper-section.ts';
import { newBatchPage } from '#web/batches/new-batch-page.ts';
import { isUuid } from '#domain/work/uuid.ts';
import type { Role } from '#domain/people/role.ts';
import type { BatchCard } from '#views/batches/batch.ts';
import type { AnswerReminder } from '#web/cabinet/cabinet-forms.ts';
import type { CabinetView } from '#views/cabinet/cabinet.ts';
import type { PaperView } from '#views/paper/paper.ts';
import { requireSiteRole } from '../actor.ts';
import { batchesPage } from '#web/batches/batches-page.ts';
import { batchPath, PATHS, withQuery } from '#web/paths.ts';
import { BATCH_FILE_KINDS, SUBMISSION_FINDINGS, type SubmissionFinding } from '#domain/batches/batch-status.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { fileResponse } from '../http/file-response.ts';
import type { FlashCode } from '../pages/flash.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, isTold, show, type ToldStatus } from '../pages/responses.ts';

/** Batches: the list, closing one now, and a person's word on an unclear submission. */
export function mountBatchPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.batches, (c) => showBatches(c, parts));
  app.post(PATHS.batches, (c) => openNow(c, parts));
  app.get(PATHS.newBatch, (c) => showNewBatch(c, parts));
  app.get('/batches/:id', (c) => showBatch(c, parts, c.req.param('id')));
  app.post('/batches/:id/settle', (c) => settle(c, parts, c.req.param('id')));
  for (const kind of BATCH_FILE_KINDS) {
    app.get(`/batches/:id/files/${kind}`, async (c) =>
      fileResponse(c, await parts.services.files.batchFile(c.get('session').actor, c.req.param('id'), kind)),
    );
  }
}

async function showBatches(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  const { batches } = parts.services;
  const [page, preview] = await Promise.all([
    batches.list(actor, { cursor: c.req.query('cursor') }),
    actor.role === 'admin' ? undefined : batches.preview(actor),
  ]);
  const model = {
    batches: page.items,
    url: withQuery(PATHS.batches, { cursor: c.req.query('cursor') }),
    moreHref: page.nextCursor === null ? undefined : withQuery(PATHS.batches, { cursor: page.nextCursor }),
    preview,
    canOpen: actor.role === 'supervisor',
  };
  return show(c, batchesPage(await frameOf(c, parts), model));
}

async function openNow(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const seen = form.text('letters').split(',').filter(isUuid);
  const { opened } = await parts.services.batches.open(c.get('session').actor, { idempotencyKey: form.key }, seen);
  const [first] = opened;
  if (first === undefined) return showNewBatch(c, parts, GONE, 409);
  if (opened.length > 1) return goTo(c, PATHS.batches, 'batches-opened');
  return goTo(c, batchPath(first.batchId), await saidOfOpened(c, parts, first.batchId));
}

/** A batch that people carry is not on its way yet. */
async function saidOfOpened(c: PageContext, { services }: PageParts, batchId: string): Promise<FlashCode> {
  const { actor } = c.get('session');
  if ((await services.cabinet.look(actor, batchId)) !== null) return 'batch-opened-to-upload';
  return (await services.paper.look(actor, batchId)) === null ? 'batch-opened' : 'batch-opened-on-paper';
}

const GONE = 'Из показанных писем ни одного уже нет среди готовых: партия не отправлена. Вот что готово сейчас.';

/** The list and the sum, before anything goes. @throws ApplicationError `forbidden` for those who may not send */
async function showNewBatch(
  c: PageContext,
  parts: PageParts,
  refusal?: string,
  status?: ToldStatus,
): Promise<Response> {
  const session = c.get('session');
  requireSiteRole(session.actor, 'supervisor');
  const preview = await parts.services.batches.preview(session.actor);
  const channel = await parts.services.batches.channel(session.actor);
  const unconnected = await parts.services.batches.unconnected(session.actor);
  const model = { preview, refusal, channel, unconnected };
  const page = newBatchPage(await frameOf(c, parts), model, formKeysOf(session));
  return show(c, page, status ?? 200);
}

const REFRESH_SECONDS = 3;

/** The card; `typed`: a form of it that was not taken, with its words. */
export async function showBatch(
  c: PageContext,
  parts: PageParts,
  id: string,
  refusal?: string,
  status?: ToldStatus,
  typed?: PageForm,
): Promise<Response> {
  const session = c.get('session');
  const batch = await parts.services.batches.card(session.actor, id);
  const isWaiting =
    c.req.query('done') === 'settle-pending' || c.req.query('done')?.startsWith('batch-opened') === true;
  const cabinet = await parts.services.cabinet.look(session.actor, id);
  const paper = await parts.services.paper.look(session.actor, id);
  const form103 = await parts.services.form103.look(session.actor, id);
  const bare = await parts.services.givenShpis.look(session.actor, id);
  const frame = await frameOf(c, parts);
  const opensSite = SITE_READERS.includes(session.actor.role);
  const forms = {
    ...{ keysOf: () => formKeysOf(session), viewer: frame.viewer },
    typed: typed && { path: c.req.path, text: typed.text },
    reminder: reminderOf(batch, opensSite),
  };
  const model = {
    batch,
    refusal,
    bare: bareSection(bare, forms),
    cabinet: cabinet === null ? undefined : cabinetSection(cabinet, forms),
    paper: paper === null ? undefined : paperSection(paper, forms.keysOf),
    form103: form103Section(form103, forms, { isCarried: cabinet !== null }),
    way: cabinet !== null ? ('cabinet' as const) : paper !== null ? ('paper' as const) : undefined,
    ...{ carrier: carrierOf(cabinet, paper), opensSite, opensProcess: session.actor.role === 'admin' },
    isPersonAsked: batch.tasks.some(({ kind, status }) => kind === 'unclear_submission' && isTaskOpen(status)),
    refreshSeconds: isWaiting && batch.status !== 'closed' ? REFRESH_SECONDS : undefined,
  };
  return show(c, batchCardPage(frame, model, formKeysOf(session)), status ?? 200);
}

/** Whoever may look into the settings of a site. */
const SITE_READERS: readonly Role[] = ['site_admin', 'admin', 'auditor'];

/** The terms of the task that asks for the cabinet's answer. */
function reminderOf({ siteId, tasks }: BatchCard, opensSite: boolean): AnswerReminder {
  const task = tasks.find(({ kind, status }) => kind === 'cabinet_answer' && isTaskOpen(status));
  return { followUpAt: task?.followUpAt ?? null, dueAt: task?.dueAt ?? null, siteId, opensSite };
}

/** Whose step is next while a person carries the batch; undefined: it waits for nobody. */
function carrierOf(cabinet: CabinetView | null, paper: PaperView | null): 'you' | 'somebody' | undefined {
  const carried = cabinet?.step === null || cabinet?.step === 'form' ? null : cabinet;
  const waiting = carried ?? (paper?.isToHandIn ? paper : null);
  if (waiting === null) return undefined;
  return waiting.canAct ? 'you' : 'somebody';
}

async function settle(c: PageContext, parts: PageParts, id: string): Promise<Response> {
  const form = await readForm(c);
  const command = { idempotencyKey: form.key };
  try {
    const decision = await parts.services.batches.settle(
      c.get('session').actor,
      id,
      { finding: findingOf(form) },
      command,
    );
    return goTo(c, batchPath(id), decision.kind === 'done' ? 'settled' : 'settle-pending');
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    return showBatch(c, parts, id, error.detail ?? error.title, error.status);
  }
}

function findingOf(form: PageForm): SubmissionFinding {
  const finding = SUBMISSION_FINDINGS.find((known) => known === form.text('finding'));
  if (finding !== undefined) return finding;
  throw new ApplicationError('bad-request', { detail: 'Выберите, что показал кабинет Почты.' });
}
