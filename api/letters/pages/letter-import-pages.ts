import { createHash } from 'node:crypto';
import { approverChoices, usualApprover } from '#web/components/approver-choices.ts';
import type { Hono } from 'hono';
import { writeWorkbook } from '#activities/papers/workbook.ts';
import { DOCUMENT_KINDS, LETTER_KINDS } from '#domain/letters/letter.ts';
import { sizeText } from '#domain/documents/size-text.ts';
import { IMPORT_FIELDS, IMPORT_HEADS, type ImportField, type SheetLayout } from '#domain/letters/import-columns.ts';
import { importColumnsPage } from '#web/letters/import/import-columns-page.ts';
import { letterImportForm, type LetterImportForm } from '#web/letters/import/import-form-page.ts';
import { letterImportPage } from '#web/letters/import/import-page.ts';
import { importColumnsPath, letterImportPath, PATHS } from '#web/paths.ts';
import { requireSiteRole, type Actor } from '../../actor.ts';
import type { ApiEnv } from '../../context.ts';
import type { UploadedFile } from '../../documents/uploaded-file.ts';
import { ApplicationError } from '../../errors.ts';
import { fileResponse } from '../../http/file-response.ts';
import { readForm, type PageForm } from '../../pages/form-data.ts';
import { formKeysOf, frameOf } from '../../pages/frame.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { answersOf } from '../sending-questions.ts';
import { goTo, isTold, show, type ToldStatus } from '../../pages/responses.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const EXAMPLE: Partial<Readonly<Record<ImportField, string>>> = {
  name: 'Примеров Пётр Ильич',
  address: '140000, Московская обл, г Люберцы, ул Примерная, д 5, кв 7',
  caseNumber: '2-1195/2026',
  file: 'приказ-1195.pdf',
  title: 'Копия судебного приказа по делу № 2-1195/2026',
};

/** Letters from a sheet: choose, look, confirm, watch. Mounted before a letter's own address. */
export function mountLetterImportPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { letterImports } = parts.services;
  app.get(PATHS.importLetters, (c) => showForm(c, parts, { faults: [] }, c.req.query('from')));
  app.get(PATHS.importLettersSample, (c) => {
    const heads = IMPORT_FIELDS.map((field) => IMPORT_HEADS[field][0]);
    const example = IMPORT_FIELDS.map((field) => EXAMPLE[field] ?? '');
    return sheetResponse(c, 'Письма.xlsx', writeWorkbook('Письма', [heads, example]));
  });
  app.post(PATHS.importLetters, (c) => keep(c, parts));
  app.get('/letters/import/:id', async (c) => {
    const session = c.get('session');
    const view = await letterImports.read(session.actor, c.req.param('id'));
    if (view.state === 'asked') return goTo(c, importColumnsPath(view.id));
    return show(c, letterImportPage(await frameOf(c, parts), view, formKeysOf(session)));
  });
  app.get('/letters/import/:id/sheet', async (c) => {
    const { fileName, bytes } = await letterImports.sheet(c.get('session').actor, c.req.param('id'));
    return sheetResponse(c, fileName, bytes);
  });
  app.get('/letters/import/:id/columns', (c) => showColumns(c, parts, c.req.param('id'), { faults: [] }));
  app.post('/letters/import/:id/columns', (c) => setColumns(c, parts, c.req.param('id')));
  app.post('/letters/import/:id/submission', async (c) => {
    const confirmed = answersOf((await readForm(c)).texts('confirmed'));
    const { id } = await letterImports.sendDrafts(c.get('session').actor, c.req.param('id'), confirmed);
    return goTo(c, letterImportPath(id));
  });
  app.post('/letters/import/:id', async (c) => {
    const confirmed = answersOf((await readForm(c)).texts('confirmed'));
    const { id } = await letterImports.makeLetters(c.get('session').actor, c.req.param('id'), confirmed);
    return goTo(c, letterImportPath(id));
  });
}

function sheetResponse(c: PageContext, fileName: string, bytes: Uint8Array) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return fileResponse(c, { bytes, sha256, fileName, mediaType: XLSX });
}

const EMPTY = { approverId: '', kind: 'registered', documentKind: 'court_order', title: '', send: 'no', rows: '' };

function valuesOf(form: PageForm): LetterImportForm['values'] {
  const of = (name: keyof typeof EMPTY): string => form.text(name);
  return {
    approverId: of('approverId'),
    kind: of('kind'),
    documentKind: of('documentKind'),
    title: of('title'),
    send: of('send'),
    rows: of('rows'),
  };
}

async function keep(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const values = valuesOf(form);
  const from = form.text('from');
  const [chosen] = await form.files('file');
  const pasted = values.rows.trim() === '' ? undefined : pastedSheet(values.rows);
  if (chosen !== undefined && pasted !== undefined) return showForm(c, parts, { values, faults: [BOTH] }, from, 422);
  const kind = LETTER_KINDS.find((code) => code === values.kind) ?? 'registered';
  const documentKind = DOCUMENT_KINDS.find((code) => code === values.documentKind) ?? 'other';
  const sent = {
    ...{ sheet: chosen ?? pasted, from, documents: await form.files('documents'), approverId: values.approverId },
    ...{ isSent: values.send === 'yes', defaults: { kind, documentKind, title: values.title } },
  };
  try {
    const { id } = await parts.services.letterImports.keep(c.get('session').actor, sent, { idempotencyKey: form.key });
    return goTo(c, letterImportPath(id));
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    const refusal = error.faults.length > 0 ? undefined : (error.detail ?? error.title);
    return showForm(c, parts, { values, faults: error.faults, refusal }, from, error.status);
  }
}

async function showForm(
  c: PageContext,
  parts: PageParts,
  told: Pick<LetterImportForm, 'faults' | 'refusal'> & Partial<Pick<LetterImportForm, 'values'>>,
  from?: string,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  const clerk = requireSiteRole(c.get('session').actor, 'clerk');
  const supervisors = await parts.services.people.approvers(clerk);
  const approvers = approverChoices(supervisors);
  const site = await parts.services.people.site(clerk);
  if (site === null) throw new ApplicationError('forbidden');
  const { maxTitleLength } = await parts.services.limits.version(site.profileId);
  const usual = usualApprover(supervisors);
  const before = from === undefined || from === '' ? undefined : await parts.services.letterImports.terms(clerk, from);
  const typed = told.values ?? (before ? { ...before.values, rows: '' } : await usualValues(parts, clerk));
  const values = typed.approverId === '' || approvers.length === 1 ? { ...typed, approverId: usual } : typed;
  const model = {
    ...told,
    values,
    approvers,
    before,
    maxSize: sizeText(parts.deps.settings.MASK_MAX_UPLOAD_BYTES),
    maxTitleLength,
  };
  return show(c, letterImportForm(await frameOf(c, parts), model, formKeysOf(c.get('session'))), status);
}

/** Sheet after sheet goes to the same judge in the same way. */
async function usualValues(parts: PageParts, actor: Actor): Promise<LetterImportForm['values']> {
  const last = await parts.services.letterImports.lastChoice(actor);
  return last ? { ...EMPTY, approverId: last.approverId, send: last.isSent ? 'yes' : 'no' } : EMPTY;
}

const BOTH = { code: 'both', field: 'rows', message: 'Выбран файл и вставлены строки: оставьте что-нибудь одно.' };

function pastedSheet(rows: string): UploadedFile {
  return { fileName: 'Вставленные строки', bytes: new TextEncoder().encode(rows) };
}

async function setColumns(c: PageContext, parts: PageParts, id: string): Promise<Response> {
  const form = await readForm(c);
  const { actor } = c.get('session');
  const { columns } = await parts.services.letterImports.columns(actor, id);
  const width = Math.max(0, ...columns.map(({ at }) => at + 1));
  const layout: SheetLayout = {
    headPlace: form.integer('headPlace'),
    columns: Array.from({ length: width }, (_, at) => fieldOf(form.text(`column-${at}`))),
  };
  try {
    await parts.services.letterImports.setColumns(actor, id, layout);
    return goTo(c, letterImportPath(id));
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    const refusal = error.faults.length > 0 ? undefined : (error.detail ?? error.title);
    return showColumns(c, parts, id, { faults: error.faults, refusal, chosen: layout, status: error.status });
  }
}

function fieldOf(text: string): ImportField | null {
  return IMPORT_FIELDS.find((field) => field === text) ?? null;
}

interface ColumnsTold {
  readonly faults: LetterImportForm['faults'];
  readonly refusal?: string | undefined;
  /** As it was sent. */
  readonly chosen?: SheetLayout;
  readonly status?: ToldStatus;
}

async function showColumns(
  c: PageContext,
  parts: PageParts,
  id: string,
  { faults, refusal, chosen, status }: ColumnsTold,
): Promise<Response> {
  const session = c.get('session');
  const kept = await parts.services.letterImports.columns(session.actor, id);
  const columns = kept.columns.map((column) => ({
    ...column,
    field: chosen ? (chosen.columns[column.at] ?? null) : column.field,
  }));
  const sheet = { ...kept, headPlace: chosen?.headPlace ?? kept.headPlace, columns };
  const closed = kept.isOpen ? undefined : 'По этой таблице письма уже создаются: столбцы больше не меняются.';
  const model = { sheet, faults, refusal: refusal ?? closed };
  return show(c, importColumnsPage(await frameOf(c, parts), model, formKeysOf(session)), status ?? 200);
}
