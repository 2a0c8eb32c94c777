import type { Hono } from 'hono';
import { meaningsOfForm } from '../cabinet/cabinet-pages.ts';
import { moneyOfCell } from '#domain/form103/money-within.ts';
import { columnsPage } from '#web/cabinet/columns-page.ts';
import { postReportPage } from '#web/post-reports/post-report-page.ts';
import { postReportsPage } from '#web/post-reports/post-reports-page.ts';
import { PATHS, postReportColumnsPath, postReportPath } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { fileResponse } from '../http/file-response.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../pages/responses.ts';
import type { Actor } from '../actor.ts';

interface Refused {
  readonly refusal: string;
  readonly status: ToldStatus;
  readonly form: PageForm;
}

/** Reports of the Post's cabinet: the list with its form, one report, what its columns mean, the workbook. */
export function mountPostReportPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.postReports, (c) => showList(c, parts));
  app.post(PATHS.postReports, (c) => send(c, parts));
  app.get(postReportPath(':id'), (c) => showReport(c, parts, c.req.param('id') ?? ''));
  app.get(`${postReportPath(':id')}/xlsx`, async (c) =>
    fileResponse(c, await parts.services.postReports.workbook(c.get('session').actor, c.req.param('id') ?? '')),
  );
  app.get(postReportColumnsPath(':id'), (c) => showColumns(c, parts));
  app.post(postReportColumnsPath(':id'), (c) => nameColumns(c, parts));
}

/** @throws whatever cannot be told beside a form */
function refusedAs(error: unknown, form: PageForm): Refused {
  const { refusal, faults, status } = refusalOf(error);
  return { refusal: refusal ?? faults[0]?.message ?? '', status, form };
}

function maySend({ role, siteId }: Actor): boolean {
  return siteId !== null && (role === 'clerk' || role === 'supervisor');
}

async function showList(c: PageContext, parts: PageParts, refused?: Refused): Promise<Response> {
  const session = c.get('session');
  const reports = await parts.services.postReports.list(session.actor);
  const typed = (name: string): string => refused?.form.text(name) ?? '';
  const model = { reports, canSend: maySend(session.actor), refusal: refused?.refusal, typed };
  return show(c, postReportsPage(await frameOf(c, parts), model, formKeysOf(session)), refused?.status ?? 200);
}

async function send(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  try {
    const [file] = await form.files('file');
    if (!file) throw new ApplicationError('conflict', { detail: 'Выберите файл.' });
    const told = { toldCount: countOf(form.text('count')), toldKopecks: sumOf(form.text('sum')) };
    const sent = { file, from: form.text('from'), to: form.text('to'), ...told };
    const { actor } = c.get('session');
    const kept = await parts.services.postReports.send(actor, sent, { idempotencyKey: form.key });
    if (kept.areColumnsUnknown) return c.redirect(postReportColumnsPath(kept.id), 303);
    return goTo(c, postReportPath(kept.id), 'post-report-read');
  } catch (error) {
    return showList(c, parts, refusedAs(error, form));
  }
}

/** @throws ApplicationError `conflict` */
function countOf(text: string): number | null {
  const typed = text.replaceAll(/\s/g, '');
  if (typed === '') return null;
  if (/^\d{1,9}$/.test(typed)) return Number(typed);
  throw new ApplicationError('conflict', { detail: 'Число писем: только цифры.' });
}

/** @throws ApplicationError `conflict` */
function sumOf(text: string): number | null {
  if (text.trim() === '') return null;
  const kopecks = moneyOfCell(text);
  if (kopecks !== null && kopecks <= MAX_KOPECKS) return kopecks;
  throw new ApplicationError('conflict', { detail: 'Сумма: рубли и копейки, например 1 234,50.' });
}

const MAX_KOPECKS = 2_000_000_000;

async function showReport(c: PageContext, parts: PageParts, id: string): Promise<Response> {
  const { actor } = c.get('session');
  const report = await parts.services.postReports.read(actor, id);
  return show(c, postReportPage(await frameOf(c, parts), report, maySend(actor)));
}

async function showColumns(c: PageContext, parts: PageParts, refused?: Refused): Promise<Response> {
  const session = c.get('session');
  const id = c.req.param('id') ?? '';
  const table = await parts.services.postReports.columns(session.actor, id);
  const chosen = refused && ((at: number) => refused.form.text(`column-${String(at)}`));
  const place = { back: postReportPath(id), backWords: 'К отчёту', action: postReportColumnsPath(id) };
  const model = { table, place, refusal: refused?.refusal, chosen };
  return show(c, columnsPage(await frameOf(c, parts), model, formKeysOf(session)), refused?.status ?? 200);
}

async function nameColumns(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const { actor } = c.get('session');
  const id = c.req.param('id') ?? '';
  try {
    const { heads } = await parts.services.postReports.columns(actor, id);
    const meanings = meaningsOfForm(form, heads.length);
    await parts.services.postReports.nameColumns(actor, id, meanings, { idempotencyKey: form.key });
    return goTo(c, postReportPath(id), 'post-report-read');
  } catch (error) {
    return showColumns(c, parts, refusedAs(error, form));
  }
}
