import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { writeWorkbook } from '#activities/papers/workbook.ts';
import { DOCUMENT_KINDS, LETTER_KINDS } from '#domain/letters/letter.ts';
import { IMPORT_FIELDS, IMPORT_HEADS, type ImportField } from '#domain/letters/letter-import.ts';
import { CHANNEL_PROFILE_IDS, channelProfile } from '#domain/post/profiles.ts';
import { letterImportForm, letterImportPage, type LetterImportForm } from '#web/letters/import/import-page.ts';
import { letterImportPath, PATHS } from '#web/paths.ts';
import { requireSiteRole } from '../../actor.ts';
import type { ApiEnv } from '../../context.ts';
import { ApplicationError } from '../../errors.ts';
import { fileResponse } from '../../http/file-response.ts';
import { readForm, type PageForm } from '../../pages/form-data.ts';
import { formKeysOf, frameOf } from '../../pages/frame.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
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
  app.get(PATHS.importLetters, (c) => showForm(c, parts, { values: EMPTY, faults: [] }));
  app.get(PATHS.importLettersSample, (c) => {
    const heads = IMPORT_FIELDS.map((field) => IMPORT_HEADS[field][0]);
    const example = IMPORT_FIELDS.map((field) => EXAMPLE[field] ?? '');
    return sheetResponse(c, 'Письма.xlsx', writeWorkbook('Письма', [heads, example]));
  });
  app.post(PATHS.importLetters, (c) => keep(c, parts));
  app.get('/letters/import/:id', async (c) => {
    const session = c.get('session');
    const view = await letterImports.read(session.actor, c.req.param('id'));
    return show(c, letterImportPage(await frameOf(c, parts), view, formKeysOf(session)));
  });
  app.get('/letters/import/:id/sheet', async (c) => {
    const { fileName, bytes } = await letterImports.sheet(c.get('session').actor, c.req.param('id'));
    return sheetResponse(c, fileName, bytes);
  });
  app.post('/letters/import/:id', async (c) => {
    await readForm(c);
    const { id } = await letterImports.makeLetters(c.get('session').actor, c.req.param('id'));
    return goTo(c, letterImportPath(id));
  });
}

function sheetResponse(c: PageContext, fileName: string, bytes: Uint8Array) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return fileResponse(c, { bytes, sha256, fileName, mediaType: XLSX });
}

const EMPTY = { approverId: '', kind: 'registered', documentKind: 'court_order', title: '', send: 'no' };

function valuesOf(form: PageForm): LetterImportForm['values'] {
  const of = (name: keyof typeof EMPTY): string => form.text(name);
  return {
    approverId: of('approverId'),
    kind: of('kind'),
    documentKind: of('documentKind'),
    title: of('title'),
    send: of('send'),
  };
}

async function keep(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const values = valuesOf(form);
  const [sheet] = await form.files('file');
  if (sheet === undefined) {
    const fault = { code: 'missing', field: 'file', message: 'Выберите таблицу.' };
    return showForm(c, parts, { values, faults: [fault] }, 422);
  }
  const kind = LETTER_KINDS.find((code) => code === values.kind) ?? 'registered';
  const documentKind = DOCUMENT_KINDS.find((code) => code === values.documentKind) ?? 'other';
  const sent = {
    ...{ sheet, documents: await form.files('documents'), approverId: values.approverId },
    ...{ isSent: values.send === 'yes', defaults: { kind, documentKind, title: values.title } },
  };
  try {
    const { id } = await parts.services.letterImports.keep(c.get('session').actor, sent, { idempotencyKey: form.key });
    return goTo(c, letterImportPath(id));
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    const refusal = error.faults.length > 0 ? undefined : (error.detail ?? error.title);
    return showForm(c, parts, { values, faults: error.faults, refusal }, error.status);
  }
}

async function showForm(
  c: PageContext,
  parts: PageParts,
  told: Pick<LetterImportForm, 'values' | 'faults' | 'refusal'>,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  const clerk = requireSiteRole(c.get('session').actor, 'clerk');
  const supervisors = await parts.services.people.approvers(clerk);
  const approvers = supervisors.map(({ id, fullName, position }) => ({ value: id, label: `${fullName}, ${position}` }));
  const site = await parts.services.people.site(clerk);
  const [only] = approvers;
  const values = approvers.length === 1 && only ? { ...told.values, approverId: only.value } : told.values;
  const model = {
    ...told,
    values,
    approvers,
    maxTitleLength: channelProfile(site?.profileId ?? CHANNEL_PROFILE_IDS[0]).maxTitleLength,
  };
  return show(c, letterImportForm(await frameOf(c, parts), model, formKeysOf(c.get('session'))), status);
}
