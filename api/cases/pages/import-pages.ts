import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { isDay } from '#domain/calendar/day.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import { instantOf } from '#domain/settings/zoned-time.ts';
import { CASE_PATHS, caseImportPath, markedCasesPath } from '#web/cases/case-paths.ts';
import { caseColumnsPage, caseImportFormPage, type CaseImportFormModel } from '#web/cases/import-form-page.ts';
import { caseImportPage } from '#web/cases/import-page.ts';
import type { ApiEnv } from '../../context.ts';
import { ApplicationError } from '../../errors.ts';
import { fileResponse } from '../../http/file-response.ts';
import { readForm, type PageForm } from '../../pages/form-data.ts';
import { formKeysOf, frameOf, readNow } from '../../pages/frame.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { refusalOf } from '../../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../../pages/responses.ts';
import { requireCaseKeeper } from '../case-changes.ts';
import { sampleOfCases } from '../sample-of-cases.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Cases from a file: choose, show the columns where they are not known, look, confirm, undo. Mounted before the case's own address. */
export function mountCaseImportPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { caseImports } = parts.services;
  app.get(CASE_PATHS.importCases, async (c) => {
    requireCaseKeeper(c.get('session').actor);
    return showForm(c, parts, { dataOn: await todayOf(c, parts), isWhole: false, faults: [] });
  });
  app.get(CASE_PATHS.importSample, (c) => sheetResponse(c, 'Дела.xlsx', sampleOfCases()));
  app.get(markedCasesPath(':id'), async (c) => {
    const { fileName, bytes } = await caseImports.sheet(c.get('session').actor, c.req.param('id') ?? '');
    return sheetResponse(c, fileName, bytes);
  });
  app.post(CASE_PATHS.importCases, (c) => keep(c, parts));
  app.get('/cases/import/:id', (c) => showImport(c, parts, {}));
  app.post('/cases/import/:id', async (c) => {
    const form = await readForm(c);
    const id = c.req.param('id');
    const { actor } = c.get('session');
    try {
      const { state, columns } = await caseImports.read(actor, id);
      if (state === 'columns') await caseImports.showColumns(actor, id, columnsIn(form, columns.length));
      else await caseImports.carryOut(actor, id);
      return goTo(c, caseImportPath(id));
    } catch (error) {
      const { status, ...refusal } = refusalOf(error);
      return showImport(c, parts, refusal, status);
    }
  });
  app.post('/cases/import/:id/undo', async (c) => {
    const form = await readForm(c);
    const id = c.req.param('id');
    try {
      await caseImports.undo(c.get('session').actor, id, { idempotencyKey: form.key });
      return goTo(c, caseImportPath(id));
    } catch (error) {
      const { status, ...refusal } = refusalOf(error);
      return showImport(c, parts, refusal, status);
    }
  });
}

function sheetResponse(c: PageContext, fileName: string, bytes: Uint8Array): Response {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return fileResponse(c, { bytes, sha256, fileName, mediaType: XLSX });
}

async function keep(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  const form = await readForm(c);
  const [file] = await form.files('file');
  const dataOn = form.text('dataOn');
  const model = { dataOn, isWhole: form.text('isWhole') === 'true' };
  try {
    if (file === undefined) throw new ApplicationError('invalid', { faults: [NO_FILE] });
    const dataAsOf = await asOfDay(c, parts, dataOn);
    const input = { file, dataAsOf, isWhole: model.isWhole };
    const { id } = await parts.services.caseImports.keep(actor, input, { idempotencyKey: form.key });
    return goTo(c, caseImportPath(id));
  } catch (error) {
    const { status, ...refusal } = refusalOf(error);
    return showForm(c, parts, { ...model, ...refusal }, status);
  }
}

const NO_FILE = { code: 'missing', field: 'file', message: 'Выберите файл.' } as const;
const NO_DAY = {
  code: 'day_wrong',
  field: 'dataOn',
  message: 'Данные на: укажите день не позже сегодняшнего.',
} as const;

/** The end of that day on the court's clock; today is now. @throws ApplicationError `invalid` */
async function asOfDay(c: PageContext, parts: PageParts, day: string): Promise<Date | undefined> {
  const { timeZone } = c.get('session').actor;
  const today = await todayOf(c, parts);
  if (!isDay(day) || day > today) throw new ApplicationError('invalid', { faults: [NO_DAY] });
  if (day === today) return undefined;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return instantOf({ year, month, day: date, hour: 23, minute: 59, second: 59 }, timeZone);
}

async function todayOf(c: PageContext, parts: PageParts): Promise<string> {
  return localDateAt(new Date(await readNow(parts)), c.get('session').actor.timeZone);
}

function columnsIn(form: PageForm, count: number): string[] {
  return Array.from({ length: count }, (_, at) => form.text(`column-${String(at)}`));
}

async function showImport(
  c: PageContext,
  parts: PageParts,
  refusal: Partial<Omit<ReturnType<typeof refusalOf>, 'status'>>,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  const session = c.get('session');
  const view = await parts.services.caseImports.read(session.actor, c.req.param('id') ?? '');
  const chrome = await frameOf(c, parts);
  const keys = formKeysOf(session);
  const page =
    view.state === 'columns'
      ? caseColumnsPage(chrome, { view, faults: refusal.faults ?? [], refusal: refusal.refusal }, keys)
      : caseImportPage(chrome, { view, refusal: refusal.refusal }, keys);
  return show(c, page, status);
}

async function showForm(
  c: PageContext,
  parts: PageParts,
  model: CaseImportFormModel,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  return show(c, caseImportFormPage(await frameOf(c, parts), model, formKeysOf(c.get('session'))), status);
}
